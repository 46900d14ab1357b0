package dev.abide.ecma.regexp;

import org.jspecify.annotations.Nullable;

/**
 * An expression that begins with a lookbehind, taken apart. A Pattern tries a lookbehind of any length from each
 * character back to the beginning, at each place: of {@code (?<!\.\s*)\brequire} in a text of 70 kB for seconds. Asked
 * only where the rest matches, it costs little.
 *
 * @param assertion the lookbehind, with its parentheses
 * @param rest what follows it
 */
record LeadingLookbehind(String assertion, String rest) {
    /** Takes an expression apart, if that means the same; otherwise returns {@code null}. */
    static @Nullable LeadingLookbehind of(String source) {
        if (!source.startsWith("(?<=") && !source.startsWith("(?<!")) {
            return null;
        }
        int end = 0;
        int depth = 0;
        boolean inClass = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (inClass || c == '[') {
                inClass = c != ']';
            } else if (c == '(') {
                depth++;
            } else if (c == ')') {
                depth--;
                end = end == 0 && depth == 0 ? i + 1 : end;
            } else if (c == '|' && depth == 0) {
                return null;
            }
        }
        String assertion = source.substring(0, end);
        return end == 0 || refersToGroups(assertion) || isQuantified(source, end)
                ? null
                : new LeadingLookbehind(assertion, source.substring(end));
    }

    private static boolean refersToGroups(String assertion) {
        return Groups.of(assertion).count() > 0 || assertion.matches("(?s).*\\\\[1-9k].*");
    }

    private static boolean isQuantified(String source, int end) {
        return end < source.length() && "*+?{".indexOf(source.charAt(end)) >= 0;
    }
}
