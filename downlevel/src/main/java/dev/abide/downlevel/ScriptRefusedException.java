package dev.abide.downlevel;

/** Tells that a script does not parse, or uses what cannot be converted. */
public final class ScriptRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String problem;
    private final String report;

    /**
     * Makes an exception.
     *
     * @param column counted from 0
     * @param text the line
     */
    public ScriptRefusedException(String file, int line, int column, String text, String problem) {
        super(file + ":" + line + ": " + problem);
        this.problem = problem;
        this.report = file + ":" + line + "\n" + text + "\n" + " ".repeat(Math.max(0, column)) + "^\n\nSyntaxError: "
                + problem;
    }

    /** Returns what is wrong, for the message of the SyntaxError. */
    public String problem() {
        return problem;
    }

    /** Returns position, line and problem, as Node has them in the stack of a SyntaxError. */
    public String report() {
        return report;
    }
}
