package dev.abide.downlevel.scan;

import java.util.Set;

/** The last two tokens of a scan: punctuators, words, or {@link #LITERAL}. What may come next is read off them. */
final class RecentTokens {
    /** The token of a string, a number, a regular expression, or a property name after a dot. */
    static final String LITERAL = "#";

    private static final Set<String> WORDS_BEFORE_EXPRESSION = Set.of(
            "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "instanceof", "do", "else");

    private static final Set<String> BEFORE_BLOCK = Set.of("", ";", "{", "}", ")", "else", "do", "try", "finally");

    private static final Set<String> BEFORE_TARGET = Set.of(":", ",", "[", "...");

    private String second = "";
    private String last = "";
    private int count;

    void push(String token) {
        count++;
        second = last;
        last = token;
    }

    String last() {
        return last;
    }

    /** Returns how many there were. */
    int count() {
        return count;
    }

    boolean endsWith(String token) {
        return last.equals(token);
    }

    boolean endsWith(String beforeLast, String token) {
        return last.equals(token) && second.equals(beforeLast);
    }

    /** Tells whether the last token follows a certain one. */
    boolean follows(String token) {
        return second.equals(token);
    }

    static boolean isWord(String token) {
        return !token.isEmpty() && Character.isJavaIdentifierStart(token.charAt(0));
    }

    boolean endsWithWord() {
        return isWord(last);
    }

    /** Tells whether an expression may end here: a slash divides, and a bracket calls or takes an element. */
    boolean isOperandEnd() {
        return last.equals(LITERAL)
                || last.equals(")")
                || last.equals("]")
                || last.equals("}")
                || (isWord(last) && !WORDS_BEFORE_EXPRESSION.contains(last));
    }

    boolean isParameterListNext() {
        return last.equals("function") || (second.equals("function") && isWord(last));
    }

    boolean isObjectNext() {
        return !BEFORE_BLOCK.contains(last);
    }

    /** Tells whether an element of a pattern may begin here. */
    boolean isTargetOfPatternNext() {
        return BEFORE_TARGET.contains(last);
    }

    /** Tells whether a property begins here, inside an object literal. */
    boolean isPropertyNext() {
        return last.equals("{") || last.equals(",");
    }

    private boolean isFirstOfProperty() {
        return second.equals("{") || second.equals(",");
    }

    // After "{" or ",": not a getter, whose name follows another word.
    boolean isMethodName() {
        return (isWord(last) || last.equals(LITERAL)) && isFirstOfProperty();
    }

    /** Tells whether the last token is a property and its value in one, as in {@code {a, b}}. */
    boolean isShorthand() {
        return isWord(last) && isFirstOfProperty();
    }

    // What a literal of one shorthand holds, or a block.
    boolean isOnlyWordInBraces() {
        return isWord(last) && second.equals("{");
    }
}
