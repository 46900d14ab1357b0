package dev.abide.downlevel.scan;

/** Operators that ECMAScript 5 has not. */
final class NewerOperators {
    private NewerOperators() {}

    /** Tells whether one begins with a character of the text, which is the current one. */
    static boolean isOne(char c, ScriptText text, RecentTokens tokens) {
        char next = text.peek(1);
        char third = text.peek(2);
        return switch (c) {
            case '*' -> next == '*' || tokens.endsWith("function");
            case '?' -> next == '?' || (next == '.' && !ScriptText.isDigit(third));
            case '.' -> (next == '.' && third == '.') || tokens.endsWith("new");
            case '|', '&' -> next == c && third == '=';
            case '@' -> true;
            default -> false;
        };
    }
}
