package dev.abide.kit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.kit.facet.FacetKit;
import dev.abide.spi.Strings;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules of {@link Strings}: 16-bit units pass unchanged. */
public abstract class StringsKit extends FacetKit {
    private static final List<String> TEXTS = List.of(
            "",
            "abc",
            "\u0000",
            "a\u0000b\u0000",
            "\u00e4\u00ff\u0080",
            "\u20ac\uffff\ufffe\ufeff",
            "\ud83d\ude00",
            "\ud800",
            "\udc00",
            "\udc00\ud800",
            "a\ud800b\udfffc",
            "x".repeat(100_000));

    @Test
    void required_everyTextSurvivesARoundTrip() {
        for (String text : TEXTS) {
            assertEquals(
                    text,
                    text(string(text)),
                    "a string is a sequence of 16-bit units: NUL and lone surrogates pass unchanged");
        }
    }

    @Test
    void required_scriptsSeeTheUnitsThatJavaWrote() {
        Object codes = some(
                "function (s) { for (var r = [], i = 0; i < s.length; i++) r.push(s.charCodeAt(i)); return r.join() }");
        for (String text : TEXTS.subList(0, TEXTS.size() - 1)) {
            String expected =
                    String.join(",", text.chars().mapToObj(Integer::toString).toList());
            isText(
                    expected,
                    functions().call(codes, undefined(), new Object[] {string(text)}),
                    "scripts see every unit");
        }
    }

    @Test
    void required_javaSeesTheUnitsThatScriptsWrote() {
        isText("a\u0000b", js("'a\\u0000b'"), "a NUL from a script");
        isText("\ud800", js("'\\ud800'"), "a lone high surrogate from a script");
        isText("\udc00x", js("String.fromCharCode(0xdc00) + 'x'"), "a lone low surrogate from a script");
        isText("\ude00", js("'\\ud83d\\ude00'.charAt(1)"), "half a pair from a script");
        isText("\ud83d\ude00", js("'\\ud83d' + '\\ude00'"), "a pair joined by a script");
    }

    @Test
    void required_lengthCountsUnits() {
        for (String text : TEXTS) {
            assertEquals(text.length(), realm().strings().lengthOf(string(text)), "lengthOf counts 16-bit units");
        }
    }

    @Test
    void required_shortAsciiTextsAreCopiedAsTheyAre() {
        byte[] copy = new byte[4];
        for (String text : List.of("", "a", "a\u0000", "\u007fabc")) {
            assertEquals(text.length(), realm().strings().asciiOf(string(text), copy), "asciiOf tells the length");
            assertEquals(
                    text, new String(copy, 0, text.length(), StandardCharsets.US_ASCII), "asciiOf copies the units");
            isText(text, realm().strings().createAscii(copy, text.length()), "createAscii makes the same text");
        }
        for (String text : List.of("abcde", "\u0080", "a\u00ff", "\u0100", "\u2061", "\ud800")) {
            assertEquals(
                    -1, realm().strings().asciiOf(string(text), copy), "asciiOf refuses what is longer or not ASCII");
        }
        Object composed = some("(function (s) { for (var i = 0; i < 3; i++) s += 'a'; return s })('')");
        assertEquals(3, realm().strings().asciiOf(composed, copy), "asciiOf knows strings that scripts composed");
    }

    @Test
    void required_stringsThatScriptsComposedAreStrings() {
        Object composed = some("(function () { var s = ''; for (var i = 0; i < 1000; i++) s += 'ab'; return s })()");
        assertEquals(2000, realm().strings().lengthOf(composed), "the length of a concatenation");
        isText("ab".repeat(1000), composed, "the text of a concatenation");
        isText(
                "bab",
                some(
                        "(function () { var s = ''; for (var i = 0; i < 99; i++) s += 'ab'; return s.substring(31, 34) })()"),
                "a substring");
        isText("1a", js("1 + 'a'"), "a number and a string");
    }

    @Test
    void required_equalTextIsAnEqualString() {
        holds(
                "a string of Java is the literal of a script",
                "function (s) { return s === 'abc' && typeof s === 'string' }",
                string("abc"));
        holds("so is a lone surrogate", "function (s) { return s === '\\ud800' }", string("\ud800"));
        holds("strings serve in a switch", "function (s) { switch (s) { case 'abc': return true } }", string("abc"));
    }

    @Test
    void required_everyTextIsAPropertyKey() {
        Object target = objects().create();
        for (String text : TEXTS) {
            objects().set(target, string(text), string(text));
        }
        for (String text : TEXTS) {
            isText(text, objects().get(target, string(text)), "NUL and lone surrogates make different keys");
        }
        assertEquals(TEXTS.size(), objects().ownKeys(target).length, "each text is a key of its own");
    }
}
