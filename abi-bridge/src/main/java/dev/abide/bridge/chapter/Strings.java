package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.memory.NativeText;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.bridge.row.ServedInC;
import dev.abide.bridge.text.Utf8;
import java.nio.charset.StandardCharsets;

/** Strings, property keys and symbols. Lengths are in units: bytes for UTF-8 and Latin-1, 16 bits for UTF-16. */
public final class Strings {
    /** {@code NAPI_AUTO_LENGTH}: up to the first NUL. */
    private static final long AUTO_LENGTH = -1;

    /** Arrays of the JVM are a few elements shorter than their index allows. */
    private static final long LONGEST = Integer.MAX_VALUE - 8;

    private Strings() {}

    @ServedInC(inPart = true)
    @Row(gate = Gate.NOT_IN_GC, slot = 12)
    static void napi_create_string_latin1(Env env, long text, long length, long result) {
        checkCreation(text, length, result);
        env.writeHandle(result, env.realm().strings().create(latin1(text, length)));
    }

    @ServedInC(inPart = true)
    @Row(gate = Gate.NOT_IN_GC, slot = 13)
    static void napi_create_string_utf8(Env env, long text, long length, long result) {
        checkCreation(text, length, result);
        env.writeHandle(result, env.realm().strings().create(utf8(text, length)));
    }

    @Row(gate = Gate.NOT_IN_GC, slot = 14)
    static void napi_create_string_utf16(Env env, long text, long length, long result) {
        checkCreation(text, length, result);
        env.writeHandle(result, env.realm().strings().create(utf16(text, length)));
    }

    @ServedInC(inPart = true)
    @Row(gate = Gate.NOT_IN_GC, since = 10, slot = 120)
    static void node_api_create_property_key_latin1(Env env, long text, long length, long result) {
        napi_create_string_latin1(env, text, length, result);
    }

    @ServedInC(inPart = true)
    @Row(gate = Gate.NOT_IN_GC, since = 10, slot = 121)
    static void node_api_create_property_key_utf8(Env env, long text, long length, long result) {
        napi_create_string_utf8(env, text, length, result);
    }

    @Row(gate = Gate.NOT_IN_GC, since = 10, slot = 122)
    static void node_api_create_property_key_utf16(Env env, long text, long length, long result) {
        napi_create_string_utf16(env, text, length, result);
    }

    /**
     * The engine's string is its own, but an addon cannot tell: its memory stands for the string until that died, as in
     * Node. An empty string needs no memory.
     */
    @Row(gate = Gate.NOT_IN_GC, since = 10, slot = 118)
    static void node_api_create_external_string_latin1(
            Env env, long text, long length, long finalize, long hint, long result, long copied) {
        napi_create_string_latin1(env, text, length, result);
        finalizeLater(env, text, finalize, hint, result, copied);
    }

    /** See {@link #node_api_create_external_string_latin1}. */
    @Row(gate = Gate.NOT_IN_GC, since = 10, slot = 119)
    static void node_api_create_external_string_utf16(
            Env env, long text, long length, long finalize, long hint, long result, long copied) {
        napi_create_string_utf16(env, text, length, result);
        finalizeLater(env, text, finalize, hint, result, copied);
    }

    private static void finalizeLater(Env env, long text, long finalize, long hint, long result, long copied) {
        if (copied != 0) {
            Memory.putBoolean(copied, false);
        }
        if (finalize != 0) {
            Object string = env.arguments().string(Memory.getLong(result), NapiStatus.GENERIC_FAILURE);
            if (env.realm().strings().textOf(string).isEmpty()) {
                env.calls().runFinalizerWithin(finalize, text, hint);
            } else {
                env.finalizers().afterString(string, finalize, text, hint);
            }
        }
    }

    @ServedInC(inPart = true)
    @Row(gate = Gate.NOT_IN_GC, slot = 26)
    static void napi_get_value_string_latin1(Env env, long value, long buffer, long size, long result) {
        String text = readable(env, value, buffer, result);
        if (buffer == 0) {
            Memory.putLong(result, text.length());
        } else {
            int length = fitting(text.length(), size);
            env.texts().copyLowerHalves(text, length, buffer);
            finish(buffer, length, 1, size, result);
        }
    }

    @ServedInC(inPart = true)
    @Row(gate = Gate.NOT_IN_GC, slot = 27)
    static void napi_get_value_string_utf8(Env env, long value, long buffer, long size, long result) {
        String text = readable(env, value, buffer, result);
        if (buffer == 0) {
            Memory.putLong(result, Utf8.length(text));
        } else {
            int length = NativeText.write(text, buffer, fitting(3L * text.length(), size));
            finish(buffer, length, 1, size, result);
        }
    }

    @ServedInC(inPart = true)
    @Row(gate = Gate.NOT_IN_GC, slot = 28)
    static void napi_get_value_string_utf16(Env env, long value, long buffer, long size, long result) {
        String text = readable(env, value, buffer, result);
        if (buffer == 0) {
            Memory.putLong(result, text.length());
        } else {
            int length = fitting(text.length(), size);
            env.texts().copyUtf16(text, length, buffer);
            finish(buffer, length, 2, size, result);
        }
    }

    @Row(gate = Gate.NOT_IN_GC, slot = 15)
    static void napi_create_symbol(Env env, long description, long result) {
        Refusal.unless(result != 0);
        String text = description == 0 ? null : env.arguments().text(description, NapiStatus.STRING_EXPECTED);
        env.writeHandle(result, env.realm().symbols().create(text));
    }

    @Row(gate = Gate.NOT_IN_GC, since = 9, slot = 115)
    static void node_api_symbol_for(Env env, long description, long length, long result) {
        checkCreation(description, length, result);
        env.writeHandle(result, env.realm().symbols().registered(utf8(description, length)));
    }

    private static void checkCreation(long text, long length, long result) {
        Refusal.unless(text != 0 || length == 0);
        Refusal.unless(result != 0);
        Refusal.unless(length == AUTO_LENGTH || (length >= 0 && length <= Integer.MAX_VALUE));
    }

    /** Reads UTF-8 text that an addon gave with a length or {@code NAPI_AUTO_LENGTH}. */
    static String utf8(long text, long length) {
        return Utf8.decode(bytes(text, length));
    }

    private static String latin1(long text, long length) {
        return new String(bytes(text, length), StandardCharsets.ISO_8859_1);
    }

    private static String utf16(long text, long length) {
        if (text == 0) {
            return "";
        }
        return new String(Memory.chars(text, unitsOf(length == AUTO_LENGTH ? Memory.lengthOfUtf16(text) : length)));
    }

    private static byte[] bytes(long text, long length) {
        if (text == 0) {
            return new byte[0];
        }
        return Memory.bytes(text, unitsOf(length == AUTO_LENGTH ? Memory.lengthOfCString(text) : length));
    }

    /** Returns a number of units for an array; refuses what none can hold. */
    private static int unitsOf(long length) {
        Refusal.unless(length <= LONGEST, NapiStatus.GENERIC_FAILURE);
        return (int) length;
    }

    private static String readable(Env env, long value, long buffer, long result) {
        Refusal.unless(value != 0);
        String text = env.arguments().text(value, NapiStatus.STRING_EXPECTED);
        Refusal.unless(buffer != 0 || result != 0);
        return text;
    }

    /** How many units fit beside the NUL; {@code size} is unsigned. */
    private static int fitting(long length, long size) {
        long room = size == 0 ? 0 : size - 1;
        return (int) (Long.compareUnsigned(length, room) <= 0 ? length : room);
    }

    private static void finish(long buffer, int length, int unit, long size, long result) {
        if (size != 0) {
            for (int index = 0; index < unit; index++) {
                Memory.putByte(buffer + (long) length * unit + index, (byte) 0);
            }
        }
        if (result != 0) {
            Memory.putLong(result, length);
        }
    }
}
