package dev.abide.bridge.abi;

/**
 * Offsets in the structs of {@code env.h}, in bytes, and sizes; compared with the C compiler's when the library is
 * loaded.
 */
final class Layout {
    static final int ENV_SLOTS = 24;
    static final int ENV_TEXTS = 32;
    static final int ENV_TOP = 40;
    static final int ENV_CAPACITY = 44;
    static final int ENV_SALT = 48;
    static final int ENV_ID = 52;
    static final int ENV_THREAD = 56;
    static final int ENV_OPEN_SCOPES = 80;
    static final int ENV_EXCEPTION_PENDING = 84;
    static final int ENV_DELETE_COUNT = 88;
    static final int ENV_CANNOT_RUN_JS = 92;
    static final int ENV_IN_BASIC_FINALIZER = 96;
    static final int ENV_MODULE_API_VERSION = 100;
    static final int ENV_CALL_DEPTH = 104;
    static final int ENV_INSTANCE_DATA = 128;
    static final int ENV_ENGINE_CODE = 152;
    static final int ENV_STATUS = 156;
    static final int ENV_REFERENCES = 160;
    static final int ENV_RESULT = 168;
    static final int ENV_DELETES = 176;
    static final int SLOT_GENERATION = 0;
    static final int SLOT_TAG = 4;
    static final int SLOT_PAYLOAD = 8;
    static final int SLOT_TEXT_IS_ONLY = 12;
    static final int SLOT_SIZE = 16;

    /** Bytes of a text cell. */
    static final int TEXT_SIZE = 64;

    /** How many slots have a text cell. */
    static final int TEXT_SLOTS = 1 << 16;

    /** How many references C knows. */
    static final int REFERENCES_CAPACITY = 1 << 16;

    private static final int[] IN_ORDER = {
        ENV_SLOTS,
        ENV_TEXTS,
        ENV_TOP,
        ENV_CAPACITY,
        ENV_SALT,
        ENV_ID,
        ENV_THREAD,
        ENV_OPEN_SCOPES,
        ENV_EXCEPTION_PENDING,
        ENV_DELETE_COUNT,
        ENV_CANNOT_RUN_JS,
        ENV_IN_BASIC_FINALIZER,
        ENV_MODULE_API_VERSION,
        ENV_CALL_DEPTH,
        ENV_INSTANCE_DATA,
        ENV_ENGINE_CODE,
        ENV_STATUS,
        ENV_REFERENCES,
        ENV_RESULT,
        ENV_DELETES,
        SLOT_GENERATION,
        SLOT_TAG,
        SLOT_PAYLOAD,
        SLOT_TEXT_IS_ONLY,
        SLOT_SIZE,
        TEXT_SIZE,
        TEXT_SLOTS,
        REFERENCES_CAPACITY
    };

    private Layout() {}

    /** Returns the offsets in the order of {@code abide_layout}. */
    static int[] inOrder() {
        return IN_ORDER.clone();
    }
}
