package dev.abide.host.message;

import dev.abide.host.binding.HostContext;
import dev.abide.spi.ElementType;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.PropertyAttributes;
import dev.abide.spi.Realm;
import dev.abide.spi.ValueKind;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes one message of a value. */
final class MessageWriter {
    private final HostContext context;
    private final Realm realm;
    private final Exotics exotics;
    private final Transfers transfers;
    private final Views views;
    private final ByteWriter out = new ByteWriter();
    private final IdentityHashMap<Object, Integer> written = new IdentityHashMap<>();
    private final IdentityHashMap<Object, Integer> sharedBuffers = new IdentityHashMap<>();
    private final List<Object> shared = new ArrayList<>();

    /** Makes a writer. */
    MessageWriter(HostContext context, Exotics exotics, Transfers transfers, Views views) {
        this.context = context;
        this.realm = context.realm();
        this.exotics = exotics;
        this.transfers = transfers;
        this.views = views;
    }

    /** Writes a value and, if that went well, takes away what is to be transferred. */
    Message message(@Nullable Object value) {
        out.tag(Tags.VERSION);
        out.tag(Tags.CURRENT_VERSION);
        write(value);
        return new Message(out.toByteArray(), shared, transfers.takeMemory(), transfers.takeMailboxes());
    }

    private void write(@Nullable Object value) {
        ValueKind kind = realm.values().kindOf(value);
        switch (kind) {
            case UNDEFINED -> out.tag(Tags.UNDEFINED);
            case NULL -> out.tag(Tags.NULL);
            case BOOLEAN -> out.tag(realm.values().toBoolean(value) ? Tags.TRUE : Tags.FALSE);
            case NUMBER -> writeNumber(realm.values().numberOf(some(value)));
            case STRING -> out.string(realm.strings().textOf(some(value)));
            case BIGINT -> {
                out.tag(Tags.BIGINT);
                out.bigInt(realm.bigInts().valueOf(some(value)));
            }
            case OBJECT -> writeObject(some(value));
            case SYMBOL, FUNCTION, EXTERNAL -> throw exotics.refusal(value);
        }
    }

    private void writeNumber(double number) {
        int integer = (int) number;
        if (integer == number && (integer != 0 || 1 / number > 0)) {
            out.tag(Tags.INT32);
            out.zigzag(integer);
        } else {
            out.tag(Tags.DOUBLE);
            out.number(number);
        }
    }

    private void writeObject(Object object) {
        if (realm.objects().proxyDetails(object) != null) {
            throw exotics.refusal(object);
        }
        Integer id = written.get(object);
        if (id != null) {
            out.tag(Tags.REFERENCE);
            out.varint(id);
            return;
        }
        boolean isView =
                realm.buffers().elementTypeOf(object) != null || realm.buffers().isDataView(object);
        if (isView
                && !views.areHostObjects()
                && !written.containsKey(realm.buffers().viewBuffer(object))) {
            writeObject(realm.buffers().viewBuffer(object));
        }
        written.put(object, written.size());
        if (isView) {
            writeView(object);
        } else if (realm.arrays().isArray(object)) {
            writeArray(object);
        } else if (realm.buffers().isArrayBuffer(object)) {
            writeBuffer(object);
        } else if (realm.buffers().isSharedArrayBuffer(object)) {
            writeShared(object);
        } else if (realm.dates().isDate(object)) {
            out.tag(Tags.DATE);
            out.number(realm.dates().timeOf(object));
        } else if (realm.errors().isError(object)) {
            writeError(object);
        } else if (realm.promises().isPromise(object)) {
            throw exotics.refusal(object);
        } else {
            writeExotic(object);
        }
    }

    private void writeExotic(Object object) {
        String name = exotics.classOf(object);
        switch (name) {
            case Exotics.PLAIN -> {
                out.tag(Tags.BEGIN_OBJECT);
                int count = writeProperties(object, realm.objects().ownKeys(object), 0);
                out.tag(Tags.END_OBJECT);
                out.varint(count);
            }
            case "Map" -> writeCollection(Tags.BEGIN_MAP, exotics.parts(object), Tags.END_MAP);
            case "Set" -> writeCollection(Tags.BEGIN_SET, exotics.parts(object), Tags.END_SET);
            case "RegExp" -> {
                Object parts = exotics.parts(object);
                out.tag(Tags.REGEXP);
                out.string(context.text(realm.objects().getIndex(parts, 0)));
                out.varint(RegExpFlags.bits(context.text(realm.objects().getIndex(parts, 1))));
            }
            case "Boolean" ->
                out.tag(realm.values().toBoolean(exotics.unboxed(object)) ? Tags.TRUE_OBJECT : Tags.FALSE_OBJECT);
            case "Number" -> {
                out.tag(Tags.NUMBER_OBJECT);
                out.number(realm.values().numberOf(some(exotics.unboxed(object))));
            }
            case "String" -> {
                out.tag(Tags.STRING_OBJECT);
                out.string(context.text(exotics.unboxed(object)));
            }
            case "BigInt" -> {
                out.tag(Tags.BIGINT_OBJECT);
                out.bigInt(realm.bigInts().valueOf(some(exotics.unboxed(object))));
            }
            case "MessagePort" -> writePort(object);
            case null, default -> throw exotics.refusal(object);
        }
    }

    private int writeProperties(Object object, Object[] keys, int from) {
        int count = 0;
        for (int i = from; i < keys.length; i++) {
            Object key = keys[i];
            if (realm.values().kindOf(key) == ValueKind.STRING) {
                int attributes = realm.objects().ownAttributes(object, key);
                if (attributes != PropertyAttributes.ABSENT && (attributes & PropertyAttributes.ENUMERABLE) != 0) {
                    writeKey(realm.strings().textOf(key));
                    write(realm.objects().get(object, key));
                    count++;
                }
            }
        }
        return count;
    }

    // Those that are array indices are numbers, as V8 has them.
    private void writeKey(String key) {
        long index = ArrayIndex.of(key);
        if (index >= 0) {
            writeNumber((double) index);
        } else {
            out.string(key);
        }
    }

    private void writeArray(Object array) {
        Object[] keys = realm.objects().ownKeys(array);
        long length = realm.arrays().lengthOf(array);
        boolean isDense = keys.length >= length
                && (length == 0 || ArrayIndex.of(context.text(keys[(int) length - 1])) == length - 1);
        out.tag(isDense ? Tags.BEGIN_DENSE_ARRAY : Tags.BEGIN_SPARSE_ARRAY);
        out.varint(length);
        if (isDense) {
            for (int i = 0; i < length; i++) {
                write(realm.objects().getIndex(array, i));
            }
        }
        int count = writeProperties(array, keys, isDense ? (int) length : 0);
        out.tag(isDense ? Tags.END_DENSE_ARRAY : Tags.END_SPARSE_ARRAY);
        out.varint(count);
        out.varint(length);
    }

    private void writeCollection(int begin, Object parts, int end) {
        long length = realm.arrays().lengthOf(parts);
        out.tag(begin);
        for (int i = 0; i < length; i++) {
            write(realm.objects().getIndex(parts, i));
        }
        out.tag(end);
        out.varint(length);
    }

    private void writeError(Object error) {
        out.tag(Tags.ERROR);
        String name = exotics.textOf(error, "name");
        int letter = ErrorNames.letterOf(name == null ? "" : name);
        if (letter != 0) {
            out.tag(letter);
        }
        writeOptional(Tags.ERROR_MESSAGE, exotics.textOf(error, "message"));
        Object key = context.string("cause");
        if (realm.objects().hasOwn(error, key)) {
            out.tag(Tags.ERROR_CAUSE);
            write(realm.objects().get(error, key));
        }
        writeOptional(Tags.ERROR_STACK, exotics.textOf(error, "stack"));
        out.tag(Tags.ERROR_END);
    }

    private void writeOptional(int tag, @Nullable String text) {
        if (text != null) {
            out.tag(tag);
            out.string(text);
        }
    }

    // ---- memory

    private void writeBuffer(Object buffer) {
        int transfer = transfers.indexOfBuffer(buffer);
        if (transfer >= 0) {
            out.tag(Tags.TRANSFERRED_ARRAY_BUFFER);
            out.varint(transfer);
            return;
        }
        if (realm.buffers().isDetached(buffer)) {
            throw exotics.failure("An ArrayBuffer is detached and could not be cloned.");
        }
        byte[] content = copy(buffer);
        out.tag(Tags.ARRAY_BUFFER);
        out.varint(content.length);
        out.raw(content);
    }

    private byte[] copy(Object bufferOrView) {
        return some(context.memoryOf(bufferOrView)).toArray(ValueLayout.JAVA_BYTE);
    }

    private void writeShared(Object buffer) {
        if (views.areHostObjects()) {
            throw exotics.refusal(buffer);
        }
        Integer index = sharedBuffers.get(buffer);
        if (index == null) {
            index = shared.size();
            sharedBuffers.put(buffer, index);
            shared.add(realm.buffers().share(buffer));
        }
        out.tag(Tags.SHARED_ARRAY_BUFFER);
        out.varint(index);
    }

    private void writeView(Object view) {
        ElementType type = realm.buffers().elementTypeOf(view);
        long offset = realm.buffers().viewByteOffset(view);
        long length = realm.buffers().viewByteLength(view);
        if (views.areHostObjects()) {
            byte[] content = copy(view);
            out.tag(Tags.HOST_OBJECT);
            if (views == Views.TAGGED_HOST_OBJECTS) {
                out.varint(Views.VIEW);
            }
            out.varint(ViewTypes.indexOf(type, exotics.isBuffer(view)));
            out.varint(content.length);
            out.raw(content);
            return;
        }
        out.tag(Tags.VIEW);
        out.varint(ViewTypes.letterOf(type));
        out.varint(offset);
        out.varint(length);
        out.varint(0);
    }

    private void writePort(Object port) {
        int index = views.areHostObjects() ? -1 : transfers.indexOfPort(port);
        if (index < 0) {
            throw context.error(
                    ErrorKind.TYPE_ERROR,
                    "ERR_MISSING_TRANSFERABLE_IN_TRANSFER_LIST",
                    "Object that needs transfer was found in message but not listed in transferList");
        }
        out.tag(Tags.HOST_OBJECT);
        out.varint(index);
    }

    private static <T> T some(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
