package dev.abide.ecma.regexp;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions match what they match in Node; the rows were computed there. */
class PatternTranslationTest {
    static List<Arguments> rows() {
        return List.of(
                Arguments.of("[\\w-]+", "", "+a-b", "a-b"),
                Arguments.of("[\\[-a]", "", "^", "^"),
                Arguments.of("[\\u{1f600}-\\u{1f64f}]", "u", "x\ud83d\ude03", "\ud83d\ude03"),
                Arguments.of("[a\\d-z]", "g", "-", "-"),
                Arguments.of("^[^\\S\\n]+$", "m", "a\n \t", " \t"),
                Arguments.of("[&&a]+", "", "a&&", "a&&"),
                Arguments.of("\\p{Lu}\\P{Lu}", "u", "aBc", "Bc"),
                Arguments.of("\\p{sc=Grek}", "u", "a\u03b1", "\u03b1"),
                Arguments.of("[\\p{L}--[a-z]]+", "v", "abCD", "CD"),
                Arguments.of("[\\p{L}&&\\p{ASCII}]+", "v", "\u00e9ab1", "ab"),
                Arguments.of("[[a-c][0-9]]+", "v", "xa1d", "a1"),
                Arguments.of("[^\\w--[abc]]+", "v", "xabc1", "abc"),
                Arguments.of("[\\q{abc|d|}x]", "v", "abcd", "abc"),
                Arguments.of("[^[a-z]]", "v", "ab1", "1"),
                Arguments.of("[]", "v", "a", null),
                Arguments.of("[^]", "v", "a", "a"),
                Arguments.of("\\p{Any}", "u", "\n", "\n"),
                Arguments.of("^\\p{Default_Ignorable_Code_Point}$", "u", "\u200b", "\u200b"),
                Arguments.of("\\P{DI}", "u", "\u200ba", "a"),
                Arguments.of("[\\p{Dash}a]+", "u", "x\u2013a", "\u2013a"),
                Arguments.of("[^\\p{Math}a]+", "u", "+ab<", "b"),
                Arguments.of("\\p{RI}{2}", "u", "\ud83c\udde9\ud83c\uddea", "\ud83c\udde9\ud83c\uddea"),
                Arguments.of("\u00e9", "iu", "x\u00c9", "\u00c9"),
                Arguments.of("a.c", "s", "a\nc", "a\nc"),
                Arguments.of("a$", "m", "a\nb", "a"),
                Arguments.of("\\cJ", "", "\n", "\n"),
                Arguments.of("\\x41\\u0042\\103", "", "ABC", "ABC"),
                Arguments.of("x{2}{", "", "xx{", "xx{"),
                Arguments.of("\\u{61}", "u", "a", "a"),
                Arguments.of("\\ud83d\\ude00", "u", "\ud83d\ude00", "\ud83d\ude00"),
                Arguments.of("[\\p{RGI_Emoji}a]", "v", "1\ufe0f\u20e3", "1\ufe0f\u20e3"));
    }

    static List<Arguments> groupsAndLookbehinds() {
        return List.of(
                Arguments.of("a(?<x>b)\\k<x>", "", "xabb", "abb"),
                Arguments.of("(?<=\\$)\\d+", "", "a$12", "12"),
                Arguments.of("(?<!\\.\\s*)\\b(a)\\1?", "", ". aa|a", "a"),
                Arguments.of("(?<!x)a|b", "", "xab", "b"),
                Arguments.of("(?<=(.))\\1", "", "abb", "b"),
                Arguments.of("(?<=[(|])a", "", "a(a", "a"),
                Arguments.of("(?<!b)", "y", "", ""),
                Arguments.of("(a)|\\1b", "", "b", "b"),
                Arguments.of("(?<q>['\"])x\\k<q>", "", "\"x' 'x'", "'x'"),
                Arguments.of("(a)?(b|(c))\\1\\3-", "", "acb- acac-", "b-"),
                Arguments.of("\\1(a)(b\\2)", "", "ab", "ab"),
                Arguments.of("(a){2}\\1", "s", "aaa", "aaa"));
    }

    @ParameterizedTest
    @MethodSource({"rows", "groupsAndLookbehinds"})
    void anExpressionMatchesWhatItMatchesInNode(String source, String flags, String text, @Nullable String expected) {
        MatchResult match = PatternTranslation.translate(source, flags).match(text, 0, false);
        assertEquals(expected, match == null ? null : match.group());
    }

    @ParameterizedTest
    @CsvSource({
        "\\-, u",
        "\\_, u",
        "(?<a>.)(?<a>.), s",
        "[a, v",
        "[\\q{a, v",
        "a++, g",
        "\\p{Nonsense}, u",
        "\\p{No=1}, u",
        "\\k<b>(?<a>.), g",
        "\\, g"
    })
    void whatIsNoExpressionIsRefused(String source, String flags) {
        assertThrows(PatternSyntaxException.class, () -> PatternTranslation.translate(source, flags));
    }

    /** Bounded by the test's own deadline: asked at each place, the lookbehind takes minutes here. */
    @Test
    @Timeout(30)
    void aLookbehindOfAnyLengthIsAskedWhereTheRestMatches() {
        String text = "x = y; ".repeat(100_000) + ".\n require('a') require('b')";
        MatchResult match = PatternTranslation.translate("(?<!\\.\\s*)\\brequire\\('(.)'\\)", "g")
                .match(text, 0, false);
        assertEquals("b", requireNonNull(match).group(1));
    }

    @Test
    void groupsHaveTheNumbersOfJavaScript() {
        MatchResult match = requireNonNull(
                PatternTranslation.translate("(?<x>a(b)?)\\1(c)", "").match("aac", 0, false));
        assertEquals(3, match.groupCount());
        assertEquals("a", match.group(1));
        assertEquals(-1, match.start(2));
        assertEquals(2, match.start(3));
        assertEquals(3, match.end(3));
    }

    @Test
    void aMatchMayHaveToBeginAtItsPlace() {
        TranslatedPattern translation = PatternTranslation.translate("^b|(?<=a)b", "");
        assertEquals(null, translation.match("ab", 0, true));
        assertEquals(1, requireNonNull(translation.match("ab", 1, true)).start());
    }
}
