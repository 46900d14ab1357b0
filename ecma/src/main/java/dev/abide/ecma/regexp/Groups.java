package dev.abide.ecma.regexp;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * The groups of an expression that capture.
 *
 * @param count of all
 * @param names of those that have one, with their numbers
 */
record Groups(int count, Map<String, Integer> names) {
    /** The beginning of a group with a name. */
    static final Pattern NAMED = Pattern.compile("\\(\\?<([^=!>][^>]*)>");

    /** Finds them in the text of an expression. */
    static Groups of(String source) {
        int count = 0;
        Map<String, Integer> names = new LinkedHashMap<>();
        boolean inClass = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[' || c == ']') {
                inClass = c == '[';
            } else if (c == '(' && !inClass) {
                Matcher named = NAMED.matcher(source).region(i, source.length());
                boolean isNamed = named.lookingAt();
                count += isNamed || !source.startsWith("?", i + 1) ? 1 : 0;
                if (isNamed && names.put(named.group(1), count) != null) {
                    throw new PatternSyntaxException("Duplicate capture group name", source, i);
                }
            }
        }
        return new Groups(count, names);
    }
}
