package dev.abide.kit.subject;

/**
 * What a rule of the kit is known to show on an engine that breaks it. Only this failure is known: another one, or
 * none, fails the rule.
 *
 * @param failure the type and the message, as {@link #shown} writes them
 * @param reason why the engine breaks the rule
 */
public record KnownDivergence(String failure, String reason) {
    /**
     * Writes a failure on one line: its type and its message, in which a line's end is {@code \n} and a tab is
     * {@code \t}.
     */
    public static String shown(Throwable failure) {
        return failure.toString().strip().replace("\n", "\\n").replace("\t", "\\t");
    }
}
