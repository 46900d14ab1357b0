package dev.abide.bridge.row;

/**
 * Leaves the body of a row with a status. Preallocated and without a stack trace: where the body is inlined into its
 * boundary the throw compiles to a jump.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Refusal[] BY_STATUS = new Refusal[NapiStatus.CANNOT_RUN_JS + 1];

    static {
        for (int status = 0; status < BY_STATUS.length; status++) {
            BY_STATUS[status] = new Refusal(status);
        }
    }

    private final int status;

    private Refusal(int status) {
        super("napi_status " + status, null, false, false);
        this.status = status;
    }

    /** Returns the refusal with a status. */
    public static Refusal of(int status) {
        return BY_STATUS[status];
    }

    /** Refuses in a body that nobody reaches, because C serves the function. */
    public static int onlyInC() {
        unless(false, NapiStatus.GENERIC_FAILURE);
        return NapiStatus.GENERIC_FAILURE;
    }

    /** Refuses with {@code napi_invalid_arg} unless the condition holds. */
    public static void unless(boolean condition) {
        if (!condition) {
            throw BY_STATUS[NapiStatus.INVALID_ARG];
        }
    }

    /** Refuses with a status unless the condition holds. */
    public static void unless(boolean condition, int status) {
        if (!condition) {
            throw BY_STATUS[status];
        }
    }

    /** Returns the status. */
    public int status() {
        return status;
    }
}
