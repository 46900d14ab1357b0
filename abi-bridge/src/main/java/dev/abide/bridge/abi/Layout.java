package dev.abide.bridge.abi;

/** Offsets in the structs of {@code env.h}, in bytes; compared with the C compiler's when the library is loaded. */
final class Layout {
    static final int ENV_SLOTS = 24;
    static final int ENV_TOP = 32;
    static final int ENV_CAPACITY = 36;
    static final int ENV_SALT = 40;
    static final int ENV_ID = 44;
    static final int ENV_THREAD = 48;
    static final int ENV_OPEN_SCOPES = 72;
    static final int ENV_EXCEPTION_PENDING = 76;
    static final int ENV_CANNOT_RUN_JS = 80;
    static final int ENV_IN_BASIC_FINALIZER = 84;
    static final int ENV_MODULE_API_VERSION = 88;
    static final int ENV_CALL_DEPTH = 92;
    static final int ENV_INSTANCE_DATA = 112;
    static final int ENV_ENGINE_CODE = 136;
    static final int ENV_STATUS = 140;
    static final int SLOT_GENERATION = 0;
    static final int SLOT_TAG = 4;
    static final int SLOT_PAYLOAD = 8;
    static final int SLOT_SIZE = 16;

    private static final int[] IN_ORDER = {
        ENV_SLOTS,
        ENV_TOP,
        ENV_CAPACITY,
        ENV_SALT,
        ENV_ID,
        ENV_THREAD,
        ENV_OPEN_SCOPES,
        ENV_EXCEPTION_PENDING,
        ENV_CANNOT_RUN_JS,
        ENV_IN_BASIC_FINALIZER,
        ENV_MODULE_API_VERSION,
        ENV_CALL_DEPTH,
        ENV_INSTANCE_DATA,
        ENV_ENGINE_CODE,
        ENV_STATUS,
        SLOT_GENERATION,
        SLOT_TAG,
        SLOT_PAYLOAD,
        SLOT_SIZE
    };

    private Layout() {}

    /** Returns the offsets in the order of {@code abide_layout}. */
    static int[] inOrder() {
        return IN_ORDER.clone();
    }
}
