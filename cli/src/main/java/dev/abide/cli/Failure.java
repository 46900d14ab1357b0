package dev.abide.cli;

/** Ends a command with one message on stderr and an exit code. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The command could not do its work. */
    static final int FAILED = 1;

    /** The question was wrong, so that there is no answer: the command line, or a script that fails on Node, too. */
    static final int USAGE = 2;

    private final int exitCode;

    Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    int exitCode() {
        return exitCode;
    }
}
