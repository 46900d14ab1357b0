package dev.abide.downlevel.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceScanTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "let a = 1",
                "const a = 1",
                "class A {}",
                "x => x",
                "`t`",
                "f(...a)",
                "var {a} = b",
                "var [a] = b",
                "({a, b})",
                "x = {a}",
                "x = {a() {}}",
                "x = {b: 1, a() {}}",
                "x = {[k]: 1}",
                "function f(a = 1) {}",
                "function f({a}) {}",
                "function* g() {}",
                "async function f() {}",
                "for (var a of b) {}",
                "a ** b",
                "a ?? b",
                "a?.b",
                "a ||= b",
                "5n",
                "0b1",
                "1_000",
                "'\\u{1F600}'",
                "/a/s",
                "/(?<n>a)/",
                "try {} catch {}",
                "[a, b] = [b, a]",
                "({a: b} = c)",
                "function f() { return new.target }",
                "f(a,)",
                "import('x')"
            })
    void newerSyntaxIsSeen(String source) {
        assertTrue(SourceScan.of(source).isModern());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "var a = {b: 1, 'c': 2, get d() { return 1 }, set d(v) {}, e: function () {}}",
                "// let\n/* const => ` */ var a = 'class'",
                "var a = /[/`]=>/g.test(b) ? c : d",
                "a.class = b.let; x = {class: 1, const: 2}",
                "function f(a, b) { if (a) { f(b) } for (var i = 0; i < 3; i++) { a[i] = b } }",
                "switch (a) { case 1: f(b); break; default: g() }",
                "var a = 1.5e+3, b = 0xFFn0 === undefined, c = .5",
                "a = b ? .5 : c; d = [1, 2, , 3]",
                "function A() { this.b = 1 } A.prototype = { c: function (of) { return of } }",
                "try { f() } catch (e) { g(e) } finally { h() }",
                "f({a: 1}, [b]); if (a) { b = c } else { d() }"
            })
    void oldSyntaxIsLeftAlone(String source) {
        assertFalse(SourceScan.of(source.replace("0xFFn0", "0xFF")).isModern());
    }

    @Test
    void privateNamesBecomeProperties() {
        String source = "class A { #p = '#p'; q() { return `${this.#p} #p` + (#p in this) } }";
        assertEquals(
                "class A { $private$p = '#p'; q() { return `${this.$private$p} #p` + (\"$private$p\" in this) } }",
                SourceScan.of(source).prepared());
    }

    @Test
    void aPrivateNameStandsApartFromAWordBefore() {
        assertEquals(
                "class A { async $private$p() {} static $private$q = 1 }",
                SourceScan.of("class A { async#p() {} static#q = 1 }").prepared());
    }

    @Test
    void aRegularExpressionOfSetsBecomesACall() {
        assertEquals(
                "a = new $abide$core.RegExp(\"[\\\\p{L}--\\\"]\", \"gv\").test(b) / v",
                SourceScan.of("a = /[\\p{L}--\"]/gv.test(b) / v").prepared());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "({ a: { set b(v) {} }.b } = c)|({ a: ({ set b(v) {} }).b } = c)",
                "[{}.a, [1].b, {} .c] = d => 1|[({}).a, ([1]).b, ({}) .c] = d => 1",
                "let a = [b, ...{ ...c }.d]|let a = [b, ...({ ...c }).d]",
                "let a = b ? { c } : { d }, e = { f: { g } }|let a = b ? { c } : { d }, e = { f: { g } }",
                "a = { b: function () {}.c, d: class {}.e }|a = { b: function () {}.c, d: class {}.e }",
            })
    void aLiteralWhoseMemberMayBeATargetStandsInParentheses(String source, String prepared) {
        assertEquals(prepared, SourceScan.of(source).prepared());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "await a",
                "const f = async () => a()\nawait f()",
                "f(async x => x, await y)",
                "const f = async () => a ? b : c; await f()",
                "a ? async () => b : await c",
                "const f = () => `${(() => 1)()}`; await f()",
                "for await (const a of b) c(async () => a)",
                "if (a) /[`'\"(]/.test(b); await c",
                "{} /`/.test(a); await b",
            })
    void awaitOutsideFunctionsIsSeen(String source) {
        assertTrue(SourceScan.of(source).awaitsAtTopLevel(), source);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "const f = async () => a() && await b()",
                "const f = async x => await x",
                "const f = async x =>\n  await x\ng()",
                "f(async x => [await x, { a: await x }, `${await x}`])",
                "const f = async x => x ? await y : await z",
                "const f = async x => x ?? await y",
                "const f = async x => x?.y ? async () => await y : await z",
                "const f = async x =>\n  x +\n  await y\n    .z",
                "const f = async x => await (y => y)(await z)",
                "class A { m = async () => await a }",
                "async function f() { await a } async () => { await b }",
                "a.await = { await: 1 }",
                "class A extends f() { async m() { await a } n = async () => { await b } }",
                "class A extends class {} { async m() { await a } } function f() {} export { f as await }",
            })
    void awaitInFunctionsIsNotTakenForOneOutside(String source) {
        assertFalse(SourceScan.of(source).awaitsAtTopLevel(), source);
    }

    @Test
    void identifiersAreCollected() {
        assertTrue(SourceScan.of("a.includes(Object.assign)").identifiers().contains("includes"));
    }
}
