package dev.abide;

/**
 * Tells that there is no engine, or not the one wanted. The message names those that are available and why others are
 * not.
 *
 * @since 1
 */
public final class EngineUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Makes an exception. */
    public EngineUnavailableException(String message) {
        super(message);
    }
}
