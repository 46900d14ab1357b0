package dev.abide.downlevel.scan;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** The bodies of arrow functions without braces that a scan is in: where such a one ends, no bracket tells. */
final class ConciseBodies {
    private static final Set<String> BEFORE_OPERAND =
            Set.of("await", "yield", "async", "function", "class", "extends", "=>");

    private static final Set<String> OPERATORS = Set.of("in", "instanceof", "of");

    /** A body, with the brackets that were open where it began, and the conditions that wait for their colon. */
    private static final class Body {
        private final int depth;
        private int conditions;

        Body(int depth) {
            this.depth = depth;
        }
    }

    private final Deque<Body> open = new ArrayDeque<>();

    boolean isEmpty() {
        return open.isEmpty();
    }

    /** An operator is read, or what separates expressions. */
    void operator(char c, SourceScan scan) {
        int depth = scan.depth();
        switch (c) {
            case '>' -> {
                if (scan.tokens().endsWith("=") && scan.text().afterSpace(1) != '{') {
                    open.push(new Body(depth));
                }
            }
            case ',', ';' -> separate(depth);
            case ':' -> colon(depth);
            case '?' -> {
                if (isInnermost(depth) && isCondition(scan)) {
                    open.element().conditions++;
                }
            }
            default -> {}
        }
    }

    // Not ?? and not ?.
    private static boolean isCondition(SourceScan scan) {
        ScriptText text = scan.text();
        boolean isChain = text.peek(1) == '.' && !ScriptText.isDigit(text.peek(2));
        return !isChain && text.peek(1) != '?' && !scan.tokens().endsWith("?");
    }

    /** A bracket was closed. */
    void leave(int depth) {
        while (!open.isEmpty() && open.element().depth > depth) {
            open.pop();
        }
    }

    private void separate(int depth) {
        while (isInnermost(depth)) {
            open.pop();
        }
    }

    // That of a condition within the body, or of one that the body is a branch of.
    private void colon(int depth) {
        while (isInnermost(depth) && open.element().conditions == 0) {
            open.pop();
        }
        if (isInnermost(depth)) {
            open.element().conditions--;
        }
    }

    /** A word is read on another line than the token before: a statement begins, unless an expression goes on. */
    void line(String word, RecentTokens before, int depth) {
        if (before.isOperandEnd() && !BEFORE_OPERAND.contains(before.last()) && !OPERATORS.contains(word)) {
            separate(depth);
        }
    }

    private boolean isInnermost(int depth) {
        return !open.isEmpty() && open.element().depth == depth;
    }
}
