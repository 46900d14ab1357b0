package dev.abide.bridge.call;

import dev.abide.bridge.handle.Handles;
import dev.abide.bridge.handle.PropertyNames;
import dev.abide.bridge.handle.Tag;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.Realm;
import dev.abide.spi.ValueKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the arguments that native code passes; refuses what is not what it must be. */
public final class Arguments {
    /** More handles than an env can have. */
    private static final long MOST_VALUES = 1 << 24;

    private final Realm realm;
    private final Handles handles;
    private final Exceptions exceptions;
    private final PropertyNames names;

    /** Reads those of one env. */
    public Arguments(Realm realm, Handles handles, Exceptions exceptions) {
        this.realm = realm;
        this.handles = handles;
        this.exceptions = exceptions;
        this.names = new PropertyNames(realm.objects());
    }

    /** Returns the raw value of a handle that must be a string; refuses others with {@code otherwise}. */
    public Object string(long handle, int otherwise) {
        Refusal.unless(handles.tag(handle) == Tag.STRING, otherwise);
        return present(handles.value(handle));
    }

    /** Returns the text of a handle that must be a string. */
    public String text(long handle, int otherwise) {
        return realm.strings().textOf(string(handle, otherwise));
    }

    /** Returns the raw value of a handle that must be an object, function or external. */
    public Object object(long handle, int otherwise) {
        Refusal.unless(isObjectTag(handles.tag(handle)), otherwise);
        return present(handles.value(handle));
    }

    /**
     * Applies ToObject to a handle's value; {@code undefined} and {@code null} leave a TypeError pending and give
     * {@code otherwise}.
     */
    public Object toObject(long handle, int otherwise) {
        int tag = handles.tag(handle);
        if (isObjectTag(tag)) {
            return present(handles.value(handle));
        }
        if (tag == Tag.UNDEFINED || tag == Tag.NULL) {
            exceptions.raise(ErrorKind.TYPE_ERROR, null, "Cannot convert undefined or null to object");
            throw Refusal.of(otherwise);
        }
        return realm.values().toObject(handles.value(handle));
    }

    /** Applies ToObject as most functions do. */
    public Object toObject(long handle) {
        return toObject(handle, NapiStatus.OBJECT_EXPECTED);
    }

    /** Returns the raw value of a handle that must be a function. */
    public Object function(long handle, int otherwise) {
        Refusal.unless(handles.tag(handle) == Tag.FUNCTION, otherwise);
        return present(handles.value(handle));
    }

    /** Tells the kind of a handle's value. */
    public ValueKind kind(long handle) {
        return switch (handles.tag(handle)) {
            case Tag.UNDEFINED -> ValueKind.UNDEFINED;
            case Tag.NULL -> ValueKind.NULL;
            case Tag.BOOLEAN -> ValueKind.BOOLEAN;
            case Tag.NUMBER -> ValueKind.NUMBER;
            case Tag.STRING -> ValueKind.STRING;
            case Tag.SYMBOL -> ValueKind.SYMBOL;
            case Tag.FUNCTION -> ValueKind.FUNCTION;
            case Tag.EXTERNAL -> ValueKind.EXTERNAL;
            case Tag.BIGINT -> ValueKind.BIGINT;
            default -> ValueKind.OBJECT;
        };
    }

    /** Returns the raw values of an array of handles. */
    public @Nullable Object[] values(long count, long handleArray) {
        Refusal.unless(count >= 0 && count <= MOST_VALUES, NapiStatus.GENERIC_FAILURE);
        @Nullable Object[] raws = new @Nullable Object[(int) count];
        for (int index = 0; index < raws.length; index++) {
            raws[index] = handles.value(Memory.getLong(handleArray + 8L * index));
        }
        return raws;
    }

    /** Returns a name that native code gave as a NUL-terminated UTF-8 string, prepared for property access. */
    public Object preparedName(long cString) {
        return names.prepared(cString);
    }

    private static boolean isObjectTag(int tag) {
        return tag == Tag.OBJECT || tag == Tag.FUNCTION || tag == Tag.EXTERNAL;
    }

    /** Asserts to the null checker what the tag has proved: Java null is never an object, string or function. */
    private static Object present(@Nullable Object raw) {
        return Objects.requireNonNull(raw);
    }
}
