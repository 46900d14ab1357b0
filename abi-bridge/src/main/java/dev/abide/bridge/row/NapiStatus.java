package dev.abide.bridge.row;

import java.lang.reflect.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The values of {@code napi_status}, by the names of the header without their prefix. */
public final class NapiStatus {
    public static final int OK = 0;
    public static final int INVALID_ARG = 1;
    public static final int OBJECT_EXPECTED = 2;
    public static final int STRING_EXPECTED = 3;
    public static final int NAME_EXPECTED = 4;
    public static final int FUNCTION_EXPECTED = 5;
    public static final int NUMBER_EXPECTED = 6;
    public static final int BOOLEAN_EXPECTED = 7;
    public static final int ARRAY_EXPECTED = 8;
    public static final int GENERIC_FAILURE = 9;
    public static final int PENDING_EXCEPTION = 10;
    public static final int CANCELLED = 11;
    public static final int ESCAPE_CALLED_TWICE = 12;
    public static final int HANDLE_SCOPE_MISMATCH = 13;
    public static final int CALLBACK_SCOPE_MISMATCH = 14;
    public static final int QUEUE_FULL = 15;
    public static final int CLOSING = 16;
    public static final int BIGINT_EXPECTED = 17;
    public static final int DATE_EXPECTED = 18;
    public static final int ARRAYBUFFER_EXPECTED = 19;
    public static final int DETACHABLE_ARRAYBUFFER_EXPECTED = 20;
    public static final int WOULD_DEADLOCK = 21;
    public static final int NO_EXTERNAL_BUFFERS_ALLOWED = 22;
    public static final int CANNOT_RUN_JS = 23;

    private NapiStatus() {}

    /** Returns the names in the header, by value. */
    public static List<String> names() {
        return Stream.of(NapiStatus.class.getFields())
                .sorted(Comparator.comparingInt(NapiStatus::value))
                .map(status -> "napi_" + status.getName().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static int value(Field status) {
        try {
            return status.getInt(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
