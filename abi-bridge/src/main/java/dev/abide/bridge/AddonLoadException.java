package dev.abide.bridge;

/** Tells why an addon file could not be loaded; the host turns it into an Error with code {@code ERR_DLOPEN_FAILED}. */
public final class AddonLoadException extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean hasCode;

    /** Makes an exception that becomes an Error with the code {@code ERR_DLOPEN_FAILED}. */
    public AddonLoadException(String message) {
        this(message, true);
    }

    /**
     * Makes an exception; {@code hasCode} tells whether the Error gets the code {@code ERR_DLOPEN_FAILED} (Node omits
     * it for some).
     */
    public AddonLoadException(String message, boolean hasCode) {
        super(message);
        this.hasCode = hasCode;
    }

    /** Tells whether the Error gets the code {@code ERR_DLOPEN_FAILED}. */
    public boolean hasCode() {
        return hasCode;
    }
}
