package dev.abide.bridge.memory;

/**
 * Offsets in the structs of {@code env.h}, in bytes, and sizes; compared with the C compiler's when the library is
 * loaded.
 */
public final class Layout {
    public static final int ENV_SLOTS = 24;
    public static final int ENV_TEXTS = 32;
    public static final int ENV_TOP = 40;
    public static final int ENV_CAPACITY = 44;
    public static final int ENV_SALT = 48;
    public static final int ENV_ID = 52;
    public static final int ENV_THREAD = 56;
    public static final int ENV_OPEN_SCOPES = 80;
    public static final int ENV_EXCEPTION_PENDING = 84;
    public static final int ENV_DELETE_COUNT = 88;
    public static final int ENV_CANNOT_RUN_JS = 92;
    public static final int ENV_IN_BASIC_FINALIZER = 96;
    public static final int ENV_MODULE_API_VERSION = 100;
    public static final int ENV_CALL_DEPTH = 104;
    public static final int ENV_INSTANCE_DATA = 128;
    public static final int ENV_ENGINE_CODE = 152;
    public static final int ENV_STATUS = 156;
    public static final int ENV_REFERENCES = 160;
    public static final int ENV_RESULT = 168;
    public static final int ENV_DELETES = 176;
    public static final int SLOT_GENERATION = 0;
    public static final int SLOT_TAG = 4;
    public static final int SLOT_PAYLOAD = 8;
    public static final int SLOT_TEXT_IS_ONLY = 12;
    public static final int SLOT_SIZE = 16;

    /** Bytes of a text cell. */
    public static final int TEXT_SIZE = 64;

    /** How many slots have a text cell. */
    public static final int TEXT_SLOTS = 1 << 16;

    /** How many references C knows. */
    public static final int REFERENCES_CAPACITY = 1 << 16;

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
    public static int[] inOrder() {
        return IN_ORDER.clone();
    }
}
