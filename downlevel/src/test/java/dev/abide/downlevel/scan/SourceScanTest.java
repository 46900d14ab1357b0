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

    @Test
    void identifiersAreCollected() {
        assertTrue(SourceScan.of("a.includes(Object.assign)").identifiers().contains("includes"));
    }
}
