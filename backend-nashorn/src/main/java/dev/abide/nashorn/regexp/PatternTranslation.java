package dev.abide.nashorn.regexp;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Makes a {@link Pattern} of a regular expression of today's JavaScript. Differs for single surrogates, which a Pattern
 * sees as parts of their pairs.
 */
final class PatternTranslation {
    private static final String TERMINATORS = "\\n\\r\\u2028\\u2029";
    private static final String SPACE =
            "\\t\\n\\x0B\\f\\r \\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF";

    private static final Pattern QUANTIFIER = Pattern.compile("\\{\\d+(?:,\\d*)?\\}");
    private static final Pattern NAMED_GROUP = Pattern.compile("\\(\\?<([^=!>][^>]*)>");
    private static final Pattern HEX = Pattern.compile("[0-9A-Fa-f]+");

    /** Long names of general categories. */
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("Letter", "L"),
            Map.entry("Uppercase_Letter", "Lu"),
            Map.entry("Lowercase_Letter", "Ll"),
            Map.entry("Titlecase_Letter", "Lt"),
            Map.entry("Modifier_Letter", "Lm"),
            Map.entry("Other_Letter", "Lo"),
            Map.entry("Mark", "M"),
            Map.entry("Nonspacing_Mark", "Mn"),
            Map.entry("Number", "N"),
            Map.entry("Decimal_Number", "Nd"),
            Map.entry("Letter_Number", "Nl"),
            Map.entry("Other_Number", "No"),
            Map.entry("Punctuation", "P"),
            Map.entry("Symbol", "S"),
            Map.entry("Math_Symbol", "Sm"),
            Map.entry("Currency_Symbol", "Sc"),
            Map.entry("Separator", "Z"),
            Map.entry("Space_Separator", "Zs"),
            Map.entry("Control", "Cc"),
            Map.entry("Format", "Cf"),
            Map.entry("Unassigned", "Cn"),
            Map.entry("Other", "C"));

    private final String source;
    private final boolean dotAll;
    private final boolean multiline;
    private final boolean unicode;
    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final StringBuilder pattern = new StringBuilder();
    private final int groups;
    private int at;

    private PatternTranslation(String source, String flags) {
        this.source = source;
        this.dotAll = flags.contains("s");
        this.multiline = flags.contains("m");
        this.unicode = flags.contains("u") || flags.contains("v");
        this.groups = countGroups();
    }

    /**
     * The result.
     *
     * @param names of groups, with their numbers
     */
    record Result(Pattern pattern, Map<String, Integer> names) {}

    /** Translates; throws {@link PatternSyntaxException} on what is no expression, or one beyond a Pattern. */
    static Result translate(String source, String flags) {
        PatternTranslation translation = new PatternTranslation(source, flags);
        translation.run();
        int options = flags.contains("i") ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        return new Result(Pattern.compile(translation.pattern.toString(), options), Map.copyOf(translation.names));
    }

    private int countGroups() {
        int count = 0;
        boolean inClass = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                inClass = true;
            } else if (c == ']') {
                inClass = false;
            } else if (c == '(' && !inClass) {
                Matcher named = NAMED_GROUP.matcher(source).region(i, source.length());
                boolean isNamed = named.lookingAt();
                if (isNamed || i + 1 >= source.length() || source.charAt(i + 1) != '?') {
                    count++;
                }
                if (isNamed && names.put(named.group(1), count) != null) {
                    throw new PatternSyntaxException("Duplicate capture group name", source, i);
                }
            }
        }
        return count;
    }

    private void run() {
        while (at < source.length()) {
            char c = source.charAt(at);
            switch (c) {
                case '\\' -> escape(false);
                case '[' -> characterClass();
                case '(' -> group();
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
        Matcher named = NAMED_GROUP.matcher(source).region(at, source.length());
        if (named.lookingAt()) {
            pattern.append('(');
            at = named.end();
        } else {
            // (?: and (?= and their like mean the same.
            int end = at + (source.startsWith("(?", at) ? 2 : 1);
            pattern.append(source, at, end);
            at = end;
            if (end < source.length() && source.charAt(end - 1) == '?') {
                int length = source.charAt(end) == '<' ? 2 : 1;
                pattern.append(source, at, Math.min(at + length, source.length()));
                at += length;
            }
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
        while (at < source.length() && source.charAt(at) != ']') {
            char c = source.charAt(at);
            if (c == '\\') {
                escape(true);
            } else if (c == '-') {
                literally(isRange() ? "-" : "\\-");
            } else {
                literally("[&^~".indexOf(c) >= 0 ? "\\" + c : String.valueOf(c));
            }
        }
        if (at >= source.length()) {
            throw new PatternSyntaxException("Unterminated character class", source, at);
        }
        literally("]");
    }

    // A dash between characters, not beside \\w or at an end.
    private boolean isRange() {
        char before = source.charAt(at - 1);
        boolean afterSet = at >= 2 && source.charAt(at - 2) == '\\' && "dDwWsS".indexOf(before) >= 0;
        boolean atStart = before == '[' || (before == '^' && source.charAt(at - 2) == '[');
        boolean beforeSet = source.startsWith("\\", at + 1)
                && at + 2 < source.length()
                && "dDwWsSpP".indexOf(source.charAt(at + 2)) >= 0;
        return !afterSet && !atStart && !beforeSet && !source.startsWith("]", at + 1) && before != '}';
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
            case 'p', 'P' -> property(c);
            case 'k' -> named();
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> number(inClass);
            default -> pattern.append(Character.isLetterOrDigit(c) ? String.valueOf(c) : "\\" + c);
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

    private void property(char letter) {
        int end = source.indexOf('}', at);
        if (!unicode || !source.startsWith("{", at) || end < 0) {
            pattern.append(letter);
            return;
        }
        String name = source.substring(at + 1, end);
        at = end + 1;
        pattern.append('\\')
                .append(letter)
                .append('{')
                .append(propertyName(name))
                .append('}');
    }

    private static String propertyName(String name) {
        int equals = name.indexOf('=');
        String kind = equals < 0 ? "" : name.substring(0, equals);
        String value = name.substring(equals + 1);
        if (kind.equals("Script") || kind.equals("sc") || kind.equals("Script_Extensions") || kind.equals("scx")) {
            return "Is" + value;
        }
        return switch (value) {
            case "Any" -> "IsAssigned}\\p{Cn";
            case "ASCII" -> "ASCII";
            case "ID_Start" -> "javaUnicodeIdentifierStart";
            case "ID_Continue" -> "javaUnicodeIdentifierPart";
            case "ASCII_Hex_Digit" -> "XDigit";
            default -> {
                String category = CATEGORIES.get(value);
                yield category != null ? category : value.length() <= 2 ? value : "Is" + value;
            }
        };
    }

    private void named() {
        int end = source.indexOf('>', at);
        if (names.isEmpty() || !source.startsWith("<", at) || end < 0) {
            pattern.append('k');
            return;
        }
        Integer number = names.get(source.substring(at + 1, end));
        if (number == null) {
            throw new PatternSyntaxException("Invalid named capture referenced", source, at);
        }
        at = end + 1;
        reference(number);
    }

    // A group that took no part matches nothing in JavaScript; a Pattern fails.
    private void reference(int number) {
        pattern.append("(?:\\").append(number).append("|(?!\\").append(number).append("))");
    }

    private void number(boolean inClass) {
        int start = at - 1;
        int end = start;
        while (end < source.length() && Character.isDigit(source.charAt(end)) && end < start + 3) {
            end++;
        }
        String digits = source.substring(start, end);
        int number = Integer.parseInt(digits);
        if (!inClass && !digits.startsWith("0") && number <= groups) {
            at = end;
            reference(number);
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
