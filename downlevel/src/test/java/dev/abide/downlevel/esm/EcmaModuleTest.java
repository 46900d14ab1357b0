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

    /** What is told to those who link is tested by itself. */
    private static String body(String source) {
        return convert(source).replaceFirst("if \\(\\$esm\\.link\\(.*?\\)\\) return; ", "");
    }

    private static String header(String exports) {
        return "'use strict'; $esm.exports({" + exports + "}); ";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "import d, { a as b } from \"x\"|[[\"x\", [\"default\", \"a\"]]], {}, []",
                "import * as n from \"x\"|[[\"x\", []]], {}, []",
                "export * from \"x\"; export const a = 1|[[\"x\", []]], {\"a\": 0}, [0]",
                "export { a as b } from \"x\"|[[\"x\", [\"a\"]]], {\"b\": [0, \"a\"]}, []",
                "import a from \"x\" with { type: \"json\" }|[[\"x\", [\"default\"], { type: \"json\" }]], {}, []",
            })
    void itIsToldWhatIsLinked(String source, String links) {
        assertTrue(convert(source).startsWith("'use strict'; if ($esm.link(" + links + ")) return; "), convert(source));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "export let a = 1; a = 2;|let a = 1; $esm.tell(); $esm.told = a = 2;",
                "export let a; function f() { a += 1; g(a++) }|let a; function f() { $esm.told = a += 1; g($esm.tell(a++)) }",
                "export let a; [a] = b; ({ a } = c);|let a; [a] = b; $esm.tell(); ({ a } = c); $esm.tell();",
                "export let a; f(a = 1); if (a) b(a == 1)|let a; f($esm.told = a = 1); if (a) b(a == 1)",
                "export let a; if (b) a = 1; else ({ a } = 1);|let a; if (b) $esm.told = a = 1; else ({ a } = 1); $esm.tell();",
                "export let a; if (b) (a = 1); else c();|let a; if (b) ($esm.told = a = 1); else c();",
                "export let a; function f(a = 1) { return a }|let a; function f(a = 1) { return a ;$esm.tell();}",
                "export const a = () => 1; export class B {} f();|const a = () => 1; $esm.tell(); class B {} $esm.tell(); f();",
                "export let a; class B extends f() { [a] = a; m() {} }|let a; class B extends f() { [a] = a; m() {;$esm.tell();} }",
                "export let a; f((a = 1) => a, (a = 2, a)); while (a = 3);|let a; f((a = 1) => a, ($esm.told = a = 2, a)); while ($esm.told = a = 3); $esm.tell();",
                "export let a; o.a = { a: 1 }; a.b = 1;|let a; o.a = { a: 1 }; a.b = 1;",
            })
    void writesOfWhatIsExportedAreTold(String source, String expected) {
        String code = body(source);
        assertEquals(expected, code.substring(code.indexOf("}); ") + "}); ".length()));
    }

    private static String getter(String name, String value) {
        return "\"" + name + "\": function () { return " + value + "; }";
    }

    private static String request() {
        return "const $import1 = $esm.request(0); if ($esm.waits()) return; ";
    }

    private static String binding(String exported, String local) {
        return "let " + local + "; $esm.bind($import1, \"" + exported + "\", function ($value) { " + local
                + " = $value; }); ";
    }

    @Test
    void importsAreFetchedFirstAndLinesStay() {
        assertEquals(
                header("") + request() + binding("default", "d") + binding("a", "a") + binding("b", "c")
                        + "\n\n f(d, a, c)",
                body("import d, { a,\n b as c } from 'x';\n f(d, a, c)"));
        assertEquals(header("") + request() + "const all = $import1; ", body("import * as all from \"node:fs\""));
        assertEquals(header("") + request(), body("import 'x';"));
    }

    @Test
    void declarationsAreExportedByGetters() {
        assertEquals(header(getter("f", "f")) + "function f() {}", body("export function f() {}"));
        assertEquals(
                header(getter("C", "C")) + "class C extends D {} $esm.tell();", body("export class C extends D {}"));
        assertEquals(header(getter("g", "g")) + "async function* g() {}", body("export async function* g() {}"));
        assertEquals(header(getter("default", "h")) + "function h() {}", body("export default function h() {}"));
        assertEquals(
                header(getter("default", "$default")) + "const $default = class extends D {}",
                body("export default class extends D {}"));
        assertEquals(
                header(getter("default", "$default")) + "async function* $default() {}",
                body("export default async function*() {}"));
        assertEquals(header(getter("default", "$default")) + "const $default = { a }", body("export default { a }"));
    }

    @Test
    void listsAreExported() {
        assertEquals(
                header(getter("a", "a") + ", " + getter("default", "b")) + "", body("export { a, b as default };"));
        assertEquals(
                header(getter("a", "$import1[\"a\"]") + ", " + getter("c", "$import1[\"b\"]")) + request()
                        + "$esm.forward($import1, \"a\"); $esm.forward($import1, \"b\"); ",
                body("export { a, b as c } from 'x';"));
        assertEquals(header("") + request() + "$esm.star($import1); ", body("export * from 'x';"));
        assertEquals(header(getter("n", "$import1")) + request(), body("export * as n from 'x';"));
    }

    @Test
    void escapesOfSpecifiersAndAttributesStay() {
        assertTrue(convert("import \"\\u0061'\\'\\\"\" with {type: 'json'};")
                .contains("link([[\"\\u0061'\\'\\\"\", [], {type: 'json'}]], "));
        assertTrue(convert("import 'a\\'\"b'").contains("link([[\"a\\'\\\"b\", []]], "));
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
        assertEquals(header("") + "f($esm.meta.url, $esm.dynamic('y'))", body("f(import.meta.url, import('y'))"));
    }

    @Test
    void commentsMayStandAnywhere() {
        assertEquals(header(getter("a", "b")) + "\n", body("export { // not } this\n b as a /* ' } */ };"));
        assertEquals(
                header("") + request() + binding("a", "a") + "\n",
                body("import { // don't\n a /* from 'y'; ( */ } from 'x';"));
        assertEquals(header(getter("f", "f")) + "function f() {}", body("export /* a */ function f() {}"));
        assertEquals(
                header("") + "f($esm.meta.url, $esm.dynamic /* b */('y'))",
                body("f(import /* a */ .meta.url, import /* b */('y'))"));
    }

    @Test
    void aMethodMayHaveTheName() {
        String source = "class A { async import(file, type = (1)) { this.import(2); } }";
        assertEquals(header("") + source, body(source));
        assertEquals(
                header("") + "class A { import(f = $esm.dynamic('x')) {} }",
                body("class A { import(f = import('x')) {} }"));
    }

    @Test
    void wordsInTextAreLeftAlone() {
        String source = "a.import('x'); '\\nimport y'; // import z\n`export ${1}`; ({ export: 1 });";
        assertEquals(header("") + source, body(source));
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
        assertTrue(code.endsWith("$abide$core.importFromMain)('x')"), code);
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
        assertEquals(List.of("a", "b"), SourceScan.declaredNames("let a,\n b\nexport function c() {}", 0));
        assertEquals(List.of("a", "b"), SourceScan.declaredNames("let\n a\n = 1,\n b // end\nexport { c }", 0));
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
