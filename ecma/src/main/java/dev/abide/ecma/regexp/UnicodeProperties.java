package dev.abide.ecma.regexp;

import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The names in <code>\p{…}</code>, and what a {@link java.util.regex.Pattern} calls them. */
final class UnicodeProperties {
    private static final String EVERYTHING = "\\x{0}-\\x{10FFFF}";
    private static final String PICTURE = "[\\p{IsExtended_Pictographic}\\p{IsEmoji_Presentation}]";
    private static final String TONE = "[\\x{1F3FB}-\\x{1F3FF}]";
    private static final String PERSON = PICTURE + "(?:" + TONE + "|\\x{FE0F}\\x{20E3}?)?";

    private static final Set<String> SCRIPT = Set.of("Script", "sc", "Script_Extensions", "scx");

    /** Long names of general categories. */
    private static final Map<String, String> CATEGORIES = Map.ofEntries(
            Map.entry("Letter", "L"),
            Map.entry("Cased_Letter", "LC"),
            Map.entry("Uppercase_Letter", "Lu"),
            Map.entry("Lowercase_Letter", "Ll"),
            Map.entry("Titlecase_Letter", "Lt"),
            Map.entry("Modifier_Letter", "Lm"),
            Map.entry("Other_Letter", "Lo"),
            Map.entry("Mark", "M"),
            Map.entry("Combining_Mark", "M"),
            Map.entry("Nonspacing_Mark", "Mn"),
            Map.entry("Spacing_Mark", "Mc"),
            Map.entry("Enclosing_Mark", "Me"),
            Map.entry("Number", "N"),
            Map.entry("Decimal_Number", "Nd"),
            Map.entry("digit", "Nd"),
            Map.entry("Letter_Number", "Nl"),
            Map.entry("Other_Number", "No"),
            Map.entry("Punctuation", "P"),
            Map.entry("punct", "P"),
            Map.entry("Connector_Punctuation", "Pc"),
            Map.entry("Dash_Punctuation", "Pd"),
            Map.entry("Open_Punctuation", "Ps"),
            Map.entry("Close_Punctuation", "Pe"),
            Map.entry("Initial_Punctuation", "Pi"),
            Map.entry("Final_Punctuation", "Pf"),
            Map.entry("Other_Punctuation", "Po"),
            Map.entry("Symbol", "S"),
            Map.entry("Math_Symbol", "Sm"),
            Map.entry("Currency_Symbol", "Sc"),
            Map.entry("Modifier_Symbol", "Sk"),
            Map.entry("Other_Symbol", "So"),
            Map.entry("Separator", "Z"),
            Map.entry("Space_Separator", "Zs"),
            Map.entry("Line_Separator", "Zl"),
            Map.entry("Paragraph_Separator", "Zp"),
            Map.entry("Other", "C"),
            Map.entry("Control", "Cc"),
            Map.entry("cntrl", "Cc"),
            Map.entry("Format", "Cf"),
            Map.entry("Surrogate", "Cs"),
            Map.entry("Private_Use", "Co"),
            Map.entry("Unassigned", "Cn"));

    /** Properties that a Pattern knows by another name. */
    private static final Map<String, String> BINARY = Map.ofEntries(
            Map.entry("ASCII", "ASCII"),
            Map.entry("Alpha", "IsAlphabetic"),
            Map.entry("Lower", "IsLowercase"),
            Map.entry("Upper", "IsUppercase"),
            Map.entry("space", "IsWhite_Space"),
            Map.entry("AHex", "XDigit"),
            Map.entry("ASCII_Hex_Digit", "XDigit"),
            Map.entry("Hex", "IsHex_Digit"),
            Map.entry("Ideo", "IsIdeographic"),
            Map.entry("IDS", "javaUnicodeIdentifierStart"),
            Map.entry("ID_Start", "javaUnicodeIdentifierStart"),
            Map.entry("XID_Start", "javaUnicodeIdentifierStart"),
            Map.entry("IDC", "javaUnicodeIdentifierPart"),
            Map.entry("ID_Continue", "javaUnicodeIdentifierPart"),
            Map.entry("XID_Continue", "javaUnicodeIdentifierPart"),
            Map.entry("EPres", "IsEmoji_Presentation"),
            Map.entry("EMod", "IsEmoji_Modifier"),
            Map.entry("EBase", "IsEmoji_Modifier_Base"),
            Map.entry("EComp", "IsEmoji_Component"),
            Map.entry("ExtPict", "IsExtended_Pictographic"));

    /**
     * Properties of strings, by the rules after which such strings are formed: a sequence that nobody has drawn yet has
     * them, too.
     */
    private static final Map<String, String> STRINGS = Map.of(
            "Basic_Emoji", PICTURE + "\\x{FE0F}?",
            "Emoji_Keycap_Sequence", "[0-9#*]\\x{FE0F}\\x{20E3}",
            "RGI_Modifier_Sequence", PICTURE + TONE,
            "RGI_Flag_Sequence", "[\\x{1F1E6}-\\x{1F1FF}]{2}",
            "RGI_Emoji_Modifier_Sequence", PICTURE + TONE,
            "RGI_Emoji_Flag_Sequence", "[\\x{1F1E6}-\\x{1F1FF}]{2}",
            "RGI_Emoji_Tag_Sequence", PICTURE + "[\\x{E0020}-\\x{E007E}]+\\x{E007F}",
            "RGI_Emoji_ZWJ_Sequence", PERSON + "(?:\\x{200D}" + PERSON + ")+",
            "RGI_Emoji",
                    "(?:[0-9#*]\\x{FE0F}\\x{20E3}|[\\x{1F1E6}-\\x{1F1FF}]{2}|" + PICTURE
                            + "[\\x{E0020}-\\x{E007E}]+\\x{E007F}|" + PERSON + "(?:\\x{200D}" + PERSON + ")*)");

    private UnicodeProperties() {}

    /** Returns a pattern of the strings that have a property, {@code null} if it is none of strings. */
    static @Nullable String ofStrings(String name) {
        return STRINGS.get(name);
    }

    /** Returns what matches a character with a property, within a class and alone. */
    static String ofCharacters(String name, boolean isNegated) {
        int equals = name.indexOf('=');
        String value = name.substring(equals + 1);
        if (equals < 0 && value.equals("Any")) {
            return (isNegated ? "[^" : "[") + EVERYTHING + "]";
        }
        String ranges = equals < 0 && !isCategory(value) ? UnicodeRanges.of(value) : null;
        if (ranges != null) {
            return (isNegated ? "[^" : "[") + ranges + "]";
        }
        String known = equals < 0 ? alone(value) : withValue(name.substring(0, equals), value);
        if (known == null) {
            throw new PatternSyntaxException("Invalid property name", name, -1);
        }
        return (isNegated ? "\\P{" : "\\p{") + known + "}";
    }

    private static @Nullable String withValue(String kind, String value) {
        if (SCRIPT.contains(kind)) {
            return "Is" + value;
        }
        boolean isCategory = kind.equals("General_Category") || kind.equals("gc");
        return isCategory ? category(value) : null;
    }

    private static boolean isCategory(String value) {
        boolean isShort = value.length() == 1 || (value.length() == 2 && Character.isLowerCase(value.charAt(1)));
        return isShort || CATEGORIES.containsKey(value);
    }

    private static @Nullable String category(String value) {
        return value.length() <= 2 ? value : CATEGORIES.get(value);
    }

    private static String alone(String value) {
        String known = BINARY.get(value);
        String category = category(value);
        return known != null ? known : category != null ? category : "Is" + value;
    }
}
