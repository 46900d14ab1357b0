package dev.abide;

/**
 * Tells an embedder that a script called {@code process.exit}. The runtime runs nothing any more; close it.
 *
 * @since 1
 */
public final class RuntimeExitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;

    /** Makes an exception. */
    public RuntimeExitException(int code) {
        super("The script ended the runtime with exit code " + code);
        this.code = code;
    }

    /** Returns the exit code. */
    public int code() {
        return code;
    }
}
