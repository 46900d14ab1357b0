package dev.abide.downlevel.esm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.downlevel.scan.SourceScan;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaModuleTest {
    private static String convert(String source) {
        return EcmaModule.toFunctionBody(source);
    }

    private static String header(String exports) {
        return "'use strict'; $esm.exports({" + exports + "}); ";
    }

    private static String getter(String name, String value) {
        return "\"" + name + "\": function () { return " + value + "; }";
    }

    private static String request(String specifier) {
        return "const $import1 = $esm.request(\"" + specifier + "\"); if ($esm.waits()) return; ";
    }

    private static String binding(String exported, String local) {
        return "let " + local + "; $esm.bind($import1, \"" + exported + "\", function ($value) { " + local
                + " = $value; }); ";
    }

    @Test
    void importsAreFetchedFirstAndLinesStay() {
        assertEquals(
                header("") + request("x") + binding("default", "d") + binding("a", "a") + binding("b", "c")
                        + "\n\n f(d, a, c)",
                convert("import d, { a,\n b as c } from 'x';\n f(d, a, c)"));
        assertEquals(
                header("") + request("node:fs") + "const all = $import1; ",
                convert("import * as all from \"node:fs\""));
        assertEquals(header("") + request("x"), convert("import 'x';"));
    }

    @Test
    void declarationsAreExportedByGetters() {
        assertEquals(header(getter("f", "f")) + "function f() {}", convert("export function f() {}"));
        assertEquals(header(getter("C", "C")) + "class C extends D {}", convert("export class C extends D {}"));
        assertEquals(header(getter("g", "g")) + "async function* g() {}", convert("export async function* g() {}"));
        assertEquals(header(getter("default", "h")) + "function h() {}", convert("export default function h() {}"));
        assertEquals(
                header(getter("default", "$default")) + "const $default = class extends D {}",
                convert("export default class extends D {}"));
        assertEquals(header(getter("default", "$default")) + "const $default = { a }", convert("export default { a }"));
    }

    @Test
    void listsAreExported() {
        assertEquals(
                header(getter("a", "a") + ", " + getter("default", "b")) + "", convert("export { a, b as default };"));
        assertEquals(
                header(getter("a", "$import1[\"a\"]") + ", " + getter("c", "$import1[\"b\"]")) + request("x")
                        + "$esm.forward($import1, \"a\"); $esm.forward($import1, \"b\"); ",
                convert("export { a, b as c } from 'x';"));
        assertEquals(header("") + request("x") + "$esm.star($import1); ", convert("export * from 'x';"));
        assertEquals(header(getter("n", "$import1")) + request("x"), convert("export * as n from 'x';"));
    }

    @Test
    void escapesOfSpecifiersAndAttributesStay() {
        assertEquals(
                header("")
                        + "const $import1 = $esm.request(\"\\u0061'\\'\\\"\", {type: 'json'}); if ($esm.waits()) return; ",
                convert("import \"\\u0061'\\'\\\"\" with {type: 'json'};"));
        assertEquals(
                header("") + "const $import1 = $esm.request(\"a\\'\\\"b\"); if ($esm.waits()) return; ",
                convert("import 'a\\'\"b'"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"import 'x'", "export {}", "f(import.meta.url)", "await f()", "function f() { import.meta }"})
    void aModuleIsSeen(String source) {
        assertTrue(EcmaModule.isOne(source));
    }

    @ParameterizedTest
    @ValueSource(strings = {"import('x')", "a.export", "async function f() { await 1; }", "// import 'x'", ""})
    void aScriptIsNoModule(String source) {
        assertFalse(EcmaModule.isOne(source));
    }

    @Test
    void metaAndDynamicImportAreReplaced() {
        assertEquals(header("") + "f($esm.meta.url, $esm.dynamic('y'))", convert("f(import.meta.url, import('y'))"));
    }

    @Test
    void aMethodMayHaveTheName() {
        String source = "class A { async import(file, type = (1)) { this.import(2); } }";
        assertEquals(header("") + source, convert(source));
        assertEquals(
                header("") + "class A { import(f = $esm.dynamic('x')) {} }",
                convert("class A { import(f = import('x')) {} }"));
    }

    @Test
    void wordsInTextAreLeftAlone() {
        String source = "a.import('x'); '\\nimport y'; // import z\n`export ${1}`; ({ export: 1 });";
        assertEquals(header("") + source, convert(source));
    }

    @Test
    void dynamicImportInCommonJsIsReplaced() {
        assertEquals(
                "module.constructor._import(module)('x').then(f)",
                EcmaModule.withoutDynamicImport("import('x').then(f)"));
    }

    @Test
    void dynamicImportInTextAsksTheModuleInScope() {
        String code = EcmaModule.withoutDynamicImportInText("import('x')");
        assertTrue(code.contains("$esm.dynamic") && code.contains("._import(module)"), code);
        assertTrue(code.endsWith("$abide.importFromMain)('x')"), code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "const a = 1; f(b)|a",
                "let a, b = [c, d], e|a b e",
                "const a = f(x, y), b = { c, d: 1 }, g = 2;|a b g",
                "const { a, b: c, d: { e }, ...r } = f(g, h);|a c e r",
                "const [a, , b] = c;|a b",
                "const { a = 1, b } = c;|a b",
                "var a = (x, y) => x, b = `${c}`|a b"
            })
    void declaredNamesAreFound(String declaration, String names) {
        assertEquals(List.of(names.split(" ", -1)), SourceScan.declaredNames(declaration, 0));
    }

    @Test
    void aDeclarationEndsWhereTheNextStatementBegins() {
        assertEquals(List.of("a"), SourceScan.declaredNames("const a = 1\nfoo, bar", 0));
        assertEquals(List.of("a", "b"), SourceScan.declaredNames("const a = 1,\n b = 2\nfoo, bar", 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "await null;",
                "export const x = await f();",
                "for await (const x of y) {}",
                "if (a) { const b = { c: await d }; }",
                "function f() {} await f();",
            })
    void anAwaitOutsideFunctionsIsSeen(String source) {
        assertTrue(EcmaModule.awaits(source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "async function f() { await null; }",
                "const f = async () => { if (a) { await null; } };",
                "class C { async m(a) { for (const b of a) { await b; } } }",
                "const o = { async m() { await 1; } }; // await",
            })
    void anAwaitInAFunctionIsThatFunctions(String source) {
        assertFalse(EcmaModule.awaits(source));
    }
}
