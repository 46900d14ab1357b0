package dev.abide.kit.job;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.spi.Capability;
import dev.abide.spi.HostFunction;
import dev.abide.spi.Scripts;
import org.junit.jupiter.api.Test;

/** Rules of {@link Scripts}. */
public abstract class ScriptsKit extends FacetKit {
    @Test
    void required_evaluateReturnsTheCompletionValue() {
        isNumber(3, js("1; 1 + 2"), "the value of the last statement");
        isNumber(5, js("if (true) { 5 } else { 6 }"), "the value of an if statement");
        isNumber(2, js("for (var i = 0; i < 3; i++) i"), "the value of a loop");
        isNumber(4, js("4; var x = 9"), "a declaration has no value");
        same(undefined(), js("var x = 9"), "no value is undefined");
        same(undefined(), js(""), "an empty script is undefined");
        same(undefined(), js("// nothing"), "a comment is undefined");
        isText("end", js("var a = 1;\n\n'end'\n"), "an expression at the end");
    }

    @Test
    void required_declarationsAreGlobal() {
        js("var scriptVariable = 1; function scriptFunction() { return scriptVariable + 1 } implicit = 3");
        isNumber(2, js("scriptFunction()"), "a later script sees them");
        holds(
                "they are properties of the global object",
                "function () { return this.scriptVariable === 1 && this.implicit === 3 }");
        isNumber(1, objects().get(values().global(), string("scriptVariable")), "the host sees them");
        same(values().global(), js("this"), "this is the global object");
        setGlobal("fromHost", 7);
        isNumber(7, js("fromHost"), "a script sees what the host set");
    }

    @Test
    void optional_lexicalDeclarationsReachLaterScripts() {
        needs(Capability.MODERN_SYNTAX);
        js("let lexicalVariable = 1; const lexicalConstant = 2; class LexicalClass {}");
        isNumber(3, js("lexicalVariable + lexicalConstant"), "a later script sees let and const");
        holds(
                "they are no properties of the global object",
                "function () { return !('lexicalVariable' in this) && typeof LexicalClass === 'function' }");
    }

    @Test
    void required_textThatDoesNotParseIsASyntaxError() {
        for (String source : new String[] {"var = 1", "(", "function {", "'open", "a b", "}", "return 1"}) {
            throwsError("SyntaxError", "does not parse: " + source, () -> js(source));
        }
        HostFunction body = (self, arguments, first, newTarget) -> js("var = 1");
        holds(
                "a script catches it",
                "function (f) { try { f() } catch (e) { return e instanceof SyntaxError && e.message.length > 0 } }",
                host(body));
    }

    @Test
    void required_aScriptThatDoesNotParseRunsNothing() {
        js("ranBeforeSyntaxError = false");
        throwsError("SyntaxError", "an error at the end", () -> js("ranBeforeSyntaxError = true; ("));
        same(false, js("ranBeforeSyntaxError"), "nothing ran");
    }

    @Test
    void required_stackTracesShowTheName() {
        for (String name : new String[] {"/some/where/kit-script.js", "file:///some/where/kit-script.js"}) {
            Object stack = realm().scripts()
                    .evaluate(
                            name,
                            "\n(function inner() { try { throw new Error('e') } catch (e) { return e.stack } })()");
            if (values().kindOf(stack) == dev.abide.spi.ValueKind.STRING) {
                String text = text(required(stack));
                assertTrue(text.contains("kit-script.js"), () -> "a stack names the script: " + text);
                assertTrue(text.contains("kit-script.js:2"), () -> "a stack names the line: " + text);
            }
        }
    }

    @Test
    void required_sourceTextMayHoldAnyUnit() {
        isText("\u00e4\u20ac\ud83d\ude00", js("'\u00e4\u20ac\ud83d\ude00'"), "text outside ASCII");
        isText("\ud800", js("'\ud800'"), "a lone surrogate");
        isText("a\u0000b", js("'a\u0000b'"), "a NUL");
        isNumber(2, js("1\r\n+\r\n1"), "lines end in CR LF");
        isNumber(5, js("var \u00e4\u00f6 = 5; \u00e4\u00f6"), "names outside ASCII");
    }

    @Test
    void required_strictModeIsThatOfTheScript() {
        throwsError(
                "ReferenceError",
                "a strict script makes no implicit globals",
                () -> js("'use strict'; undeclaredInStrict = 1"));
        throwsError(
                "TypeError",
                "strict code throws where sloppy code is refused",
                () -> js("'use strict'; Object.freeze({a: 1}).a = 2"));
        throwsError(
                "TypeError",
                "a setter that is undefined is none",
                () -> js("'use strict'; Object.defineProperty({}, 'a', {get: function () {}, set: undefined}).a = 2"));
        isNumber(1, js("undeclaredInSloppy = 1"), "the next script is sloppy again");
    }

    @Test
    void required_evaluateRunsInsideHostCalls() {
        HostFunction body = (self, arguments, first, newTarget) -> js("var fromInside = 11; this");
        same(
                values().global(),
                call("function (f) { var local = 1; return f.call({}) }", host(body)),
                "a script inside a call is global");
        isNumber(11, js("fromInside"), "its declarations are global");
    }

    @Test
    void required_manyScriptsMayBeEvaluated() {
        for (int i = 0; i < 300; i++) {
            isNumber(
                    i,
                    realm().scripts().evaluate("script" + i + ".js", "var many = " + i + "; many"),
                    "each script is its own text");
        }
        isNumber(1, realm().scripts().evaluate("same.js", "1"), "one name");
        isNumber(2, realm().scripts().evaluate("same.js", "2"), "one name, another text");
    }

    @Test
    void required_aLongScriptIsEvaluated() {
        StringBuilder source = new StringBuilder("var sum = 0;\n");
        for (int i = 0; i < 5000; i++) {
            source.append("sum += ").append(i).append(";\n");
        }
        for (int i = 0; i < 200; i++) {
            source.append("function long")
                    .append(i)
                    .append("() { return ")
                    .append(i)
                    .append(" }\n");
        }
        isNumber(12_497_699, js(source.append("sum + long199()").toString()), "5000 statements and 200 functions");
    }

    @Test
    void required_literalsMayHoldConditionsBesideAccessors() {
        isNumber(
                3,
                js("(function (o) { return {a: o.i || {b: 1}, get s() { return 2 }, c: o ? 1 : 0} })({}).s + 1"),
                "an accessor after an alternative");
        isNumber(
                5,
                js("(function (o) { return {get s() { return o ? 5 : 6 }, set s(v) {}, a: o && o.x} })({}).s"),
                "an accessor before one");
    }

    @Test
    void required_theNamesOfTheLanguageAreThere() {
        for (String name : new String[] {
            "Object",
            "Function",
            "Array",
            "String",
            "Number",
            "Boolean",
            "Symbol",
            "Date",
            "RegExp",
            "Error",
            "TypeError",
            "RangeError",
            "SyntaxError",
            "Promise",
            "Map",
            "Set",
            "WeakMap",
            "ArrayBuffer",
            "DataView",
            "Uint8Array",
            "Float64Array"
        }) {
            isText("function", js("typeof " + name), "no capability names its absence: " + name);
        }
    }
}
