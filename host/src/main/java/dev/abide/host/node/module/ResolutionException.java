package dev.abide.host.node.module;

/** Tells why a request cannot be resolved, with Node's code. */
final class ResolutionException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /** Makes an exception. */
    ResolutionException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Returns the {@code code} of the error, for instance {@code ERR_PACKAGE_PATH_NOT_EXPORTED}. */
    public String code() {
        return code;
    }
}
