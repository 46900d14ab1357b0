package dev.abide.ecma.regexp;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link Pattern} of a regular expression of today's JavaScript. Differs for single surrogates, which a Pattern
 * sees as parts of their pairs.
 */
public final class PatternTranslation {
    private static final String TERMINATORS = "\\n\\r\\u2028\\u2029";
    private static final String SPACE =
            "\\t\\n\\x0B\\f\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";

    private static final String UNTERMINATED = "Unterminated character class";

    private static final Pattern QUANTIFIER = Pattern.compile("\\{\\d+(?:,\\d*)?\\}");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]+");

    private final String source;
    private final boolean ignoreCase;
    private final boolean dotAll;
    private final boolean multiline;
    private final boolean unicode;
    private final boolean sets;
    /** What a class of the flag v matches beside single characters, as patterns. */
    private final List<String> strings = new ArrayList<>();

    private final StringBuilder pattern = new StringBuilder();
    private final Captures captures;
    private int at;

    private PatternTranslation(String source, String flags) {
        this.source = source;
        this.ignoreCase = flags.contains("i");
        this.dotAll = flags.contains("s");
        this.multiline = flags.contains("m");
        this.unicode = flags.contains("u") || flags.contains("v");
        this.sets = flags.contains("v");
        this.captures = new Captures(source);
    }

    /** Translates; throws {@link PatternSyntaxException} on what is no expression, or one beyond a Pattern. */
    public static TranslatedPattern translate(String source, String flags) {
        LeadingLookbehind parts = flags.contains("v") ? null : LeadingLookbehind.of(source);
        if (parts == null) {
            return new PatternTranslation(source, flags).translated(null);
        }
        Pattern before = new PatternTranslation(parts.assertion(), flags).compiled();
        return new PatternTranslation(parts.rest(), flags).translated(before);
    }

    private TranslatedPattern translated(@Nullable Pattern before) {
        return new TranslatedPattern(compiled(), before, captures.numbers(), Map.copyOf(captures.names()));
    }

    private Pattern compiled() {
        run();
        return Pattern.compile(pattern.toString(), ignoreCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0);
    }

    private void run() {
        while (at < source.length()) {
            char c = source.charAt(at);
            switch (c) {
                case '\\' -> escape(false);
                case '[' -> classOrSet();
                case '(' -> group();
                case ')' -> literally(captures.end());
                case '.' -> literally(dotAll ? "(?s:.)" : "[^" + TERMINATORS + "]");
                case '^' -> literally(multiline ? "(?<![^" + TERMINATORS + "])" : "\\A");
                case '$' -> literally(multiline ? "(?![^" + TERMINATORS + "])" : "\\z");
                case '{' -> brace();
                case '}', ']' -> literally("\\" + c);
                case '*', '+', '?' -> quantifier();
                default -> literally(String.valueOf(c));
            }
        }
    }

    private void literally(String text) {
        pattern.append(text);
        at++;
    }

    private void group() {
        Matcher named = Groups.NAMED.matcher(source).region(at, source.length());
        boolean isNamed = named.lookingAt();
        if (isNamed || !source.startsWith("(?", at)) {
            pattern.append(captures.begin());
            at = isNamed ? named.end() : at + 1;
        } else {
            captures.beginOther();
            // (?: and (?= and their like mean the same.
            int length = source.startsWith("(?<", at) ? 4 : 3;
            int end = Math.min(at + length, source.length());
            pattern.append(source, at, end);
            at = end;
        }
    }

    private void brace() {
        Matcher quantifier = QUANTIFIER.matcher(source).region(at, source.length());
        if (quantifier.lookingAt()) {
            pattern.append(quantifier.group());
            at = quantifier.end();
            refusePossessive();
        } else {
            literally("\\{");
        }
    }

    private void quantifier() {
        literally(String.valueOf(source.charAt(at)));
        refusePossessive();
    }

    // a++ is possessive for a Pattern and nonsense in JavaScript; a+? is lazy for both.
    private void refusePossessive() {
        if (at < source.length() && source.charAt(at) == '?') {
            literally("?");
        } else if (at < source.length() && source.charAt(at) == '+') {
            throw new PatternSyntaxException("Nothing to repeat", source, at);
        }
    }

    // ---- Classes

    private void classOrSet() {
        if (!sets) {
            characterClass();
            return;
        }
        at++;
        strings.clear();
        String set = new SetTranslation(this, strings).read();
        if (strings.isEmpty()) {
            pattern.append(set);
        } else {
            // The longest first, and single characters before nothing.
            strings.sort(Comparator.comparingInt(String::length).reversed());
            strings.add(strings.getLast().isEmpty() ? strings.size() - 1 : strings.size(), set);
            pattern.append("(?:").append(String.join("|", strings)).append(')');
        }
    }

    boolean isAt(String text) {
        return source.startsWith(text, at);
    }

    /** Moves over a text, if it is next. */
    boolean take(String text) {
        boolean isNext = isAt(text);
        at += isNext ? text.length() : 0;
        return isNext;
    }

    /** Reads a character of a class, or an escape; returns it as a part of a class. */
    String element() {
        if (at >= source.length()) {
            throw new PatternSyntaxException(UNTERMINATED, source, at);
        }
        int start = pattern.length();
        if (isAt("\\")) {
            escape(true);
        } else {
            int point = source.codePointAt(at);
            at += Character.charCount(point);
            codePoint(point);
        }
        String element = pattern.substring(start);
        pattern.setLength(start);
        return element;
    }

    private void characterClass() {
        at++;
        if (source.startsWith("]", at)) {
            literally("(?!)");
            return;
        }
        if (source.startsWith("^]", at)) {
            at++;
            literally("[\\s\\S]");
            return;
        }
        pattern.append('[');
        if (source.startsWith("^", at)) {
            literally("^");
        }
        int first = at;
        boolean afterSet = false;
        while (at < source.length() && source.charAt(at) != ']') {
            char c = source.charAt(at);
            boolean isSet = c == '\\' && isSet(at + 1);
            if (c == '\\') {
                escape(true);
            } else if (c == '-') {
                literally(at > first && !afterSet && isBeforeCharacter() ? "-" : "\\-");
            } else {
                literally("[&^~".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c));
            }
            afterSet = isSet;
        }
        if (at >= source.length()) {
            throw new PatternSyntaxException(UNTERMINATED, source, at);
        }
        literally("]");
    }

    // A dash is of a range between characters, not beside \\w or at an end.
    private boolean isBeforeCharacter() {
        return !(isAt("-\\") && isSet(at + 2)) && !isAt("-]");
    }

    private boolean isSet(int letter) {
        return letter < source.length() && (unicode ? "dDwWsSpP" : "dDwWsS").indexOf(source.charAt(letter)) >= 0;
    }

    // ---- Escapes

    private void escape(boolean inClass) {
        if (at + 1 >= source.length()) {
            throw new PatternSyntaxException("\\ at end of pattern", source, at);
        }
        char c = source.charAt(at + 1);
        at += 2;
        switch (c) {
            case 'd', 'D', 'w', 'W', 't', 'n', 'r', 'f', 'B' ->
                pattern.append('\\').append(c);
            case 'b' -> pattern.append(inClass ? "\\x08" : "\\b");
            case 's' -> pattern.append(inClass ? SPACE : "[" + SPACE + "]");
            case 'S' -> pattern.append("[^" + SPACE + "]");
            case 'v' -> pattern.append("\\x0B");
            case 'c' -> control();
            case 'x' -> hex(2, 'x');
            case 'u' -> unicodeEscape();
            case 'p', 'P' -> property(c, inClass);
            case 'k' -> named();
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(inClass);
            default -> {
                refuseIdentity(c, inClass);
                pattern.append(Character.isLetterOrDigit(c) ? String.valueOf(c) : "\\" + c);
            }
        }
    }

    // With the flags u and v only what has a meaning may be escaped.
    private void refuseIdentity(char c, boolean inClass) {
        boolean isPlain =
                Character.isLetterOrDigit(c) || c == '_' || Character.isWhitespace(c) || (c == '-' && !inClass);
        if (unicode && isPlain) {
            throw new PatternSyntaxException("Invalid escape", source, at);
        }
    }

    private void control() {
        int letter = at < source.length() ? source.charAt(at) : 0;
        if (Character.isLetter(letter)) {
            at++;
            codePoint(letter % 32);
        } else {
            pattern.append("\\\\c");
        }
    }

    private void codePoint(int point) {
        pattern.append(String.format(Locale.ROOT, "\\x{%X}", point));
    }

    private void hex(int digits, char otherwise) {
        int end = at + digits;
        if (end <= source.length() && HEX.matcher(source.substring(at, end)).matches()) {
            int unit = Integer.parseInt(source.substring(at, end), 16);
            at = end;
            codePoint(Character.isHighSurrogate((char) unit) && otherwise == 'u' ? pair(unit) : unit);
        } else {
            pattern.append(otherwise);
        }
    }

    // \\uD83D\\uDE00 is one character.
    private int pair(int high) {
        if (source.startsWith("\\u", at) && at + 6 <= source.length()) {
            String digits = source.substring(at + 2, at + 6);
            if (HEX.matcher(digits).matches() && Character.isLowSurrogate((char) Integer.parseInt(digits, 16))) {
                at += 6;
                return Character.toCodePoint((char) high, (char) Integer.parseInt(digits, 16));
            }
        }
        return high;
    }

    private void unicodeEscape() {
        int end = source.indexOf('}', at);
        if (unicode && source.startsWith("{", at) && end > 0) {
            String digits = source.substring(at + 1, end);
            if (!HEX.matcher(digits).matches()) {
                throw new PatternSyntaxException("Invalid Unicode escape", source, at);
            }
            codePoint(Integer.parseInt(digits, 16));
            at = end + 1;
        } else {
            hex(4, 'u');
        }
    }

    private void property(char letter, boolean inClass) {
        int end = source.indexOf('}', at);
        if (!unicode || !source.startsWith("{", at) || end < 0) {
            refuseIdentity(letter, inClass);
            pattern.append(letter);
            return;
        }
        String name = source.substring(at + 1, end);
        at = end + 1;
        String ofStrings = sets && letter == 'p' ? UnicodeProperties.ofStrings(name) : null;
        if (ofStrings == null) {
            pattern.append(UnicodeProperties.ofCharacters(name, letter == 'P'));
        } else if (inClass) {
            strings.add(ofStrings);
        } else {
            pattern.append("(?:").append(ofStrings).append(')');
        }
    }

    private void named() {
        int end = source.indexOf('>', at);
        if (captures.names().isEmpty() || !source.startsWith("<", at) || end < 0) {
            pattern.append('k');
            return;
        }
        Integer number = captures.names().get(source.substring(at + 1, end));
        if (number == null) {
            throw new PatternSyntaxException("Invalid named capture referenced", source, at);
        }
        at = end + 1;
        pattern.append(captures.reference(number));
    }

    private void number(boolean inClass) {
        int start = at - 1;
        int end = start;
        while (end < source.length() && Character.isDigit(source.charAt(end)) && end < start + 3) {
            end++;
        }
        String digits = source.substring(start, end);
        int number = Integer.parseInt(digits);
        if (!inClass && !digits.startsWith("0") && number <= captures.count()) {
            at = end;
            pattern.append(captures.reference(number));
        } else if (digits.charAt(0) >= '8') {
            pattern.append(digits.charAt(0));
        } else {
            octal(digits, start);
        }
    }

    private void octal(String digits, int start) {
        int length = 0;
        int value = 0;
        while (length < digits.length()
                && digits.charAt(length) < '8'
                && value * 8 + digits.charAt(length) - '0' < 256) {
            value = value * 8 + digits.charAt(length) - '0';
            length++;
        }
        at = start + length;
        codePoint(value);
    }
}
