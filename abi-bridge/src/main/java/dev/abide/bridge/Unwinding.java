package dev.abide.bridge;

/**
 * What a host throws to unwind the runtime's thread for good, for instance after {@code process.exit}. It cannot pass
 * through native frames; so calls into Node-API answer {@code napi_pending_exception} and run no JavaScript until the
 * addon has returned, where it is thrown again.
 *
 * <p>An {@link Error}, since engines let those pass, while some make a JavaScript error of an exception.
 */
public abstract class Unwinding extends Error {
    private static final long serialVersionUID = 1L;

    /** Makes one without a stack trace. */
    protected Unwinding(String message) {
        super(message, null, false, false);
    }
}
