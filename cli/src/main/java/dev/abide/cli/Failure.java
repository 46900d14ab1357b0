package dev.abide.cli;

import dev.abide.cli.prove.Proof;

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

    /** Returns the exit code that a proof gives: 0 if all agrees, 1 if not, 2 if nothing is proved. */
    static int codeOf(Proof proof) {
        if (!proof.isSound() || !proof.isAboutAddons()) {
            return USAGE;
        }
        return proof.isComplete() ? 0 : FAILED;
    }

    int exitCode() {
        return exitCode;
    }
}
