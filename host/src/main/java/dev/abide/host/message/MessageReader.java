package dev.abide.host.message;

import dev.abide.host.binding.HostContext;
import dev.abide.spi.Buffers;
import dev.abide.spi.ElementType;
import dev.abide.spi.PropertyAttributes;
import dev.abide.spi.Realm;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a value of a message, which is received with that. */
final class MessageReader {
    private static final int HIDDEN = PropertyAttributes.WRITABLE | PropertyAttributes.CONFIGURABLE;
    private static final int OWN = HIDDEN | PropertyAttributes.ENUMERABLE;

    private final HostContext context;
    private final Realm realm;
    private final Buffers buffers;
    private final Exotics exotics;
    private final Message message;
    private final Views views;
    private final ByteReader in;
    private final List<Object> objects = new ArrayList<>();
    private final List<@Nullable Object> received = new ArrayList<>();
    private final List<Object> ports = new ArrayList<>();

    /** Makes a reader. */
    MessageReader(HostContext context, Exotics exotics, Message message, Views views) {
        this.context = context;
        this.realm = context.realm();
        this.buffers = realm.buffers();
        this.exotics = exotics;
        this.message = message;
        this.views = views;
        this.in = new ByteReader(message.bytes());
        message.transferred().forEach(each -> received.add(null));
        message.mailboxes().forEach(mailbox -> ports.add(exotics.port(mailbox)));
    }

    /** Returns the ports that were transferred, in the order of the transfer list. */
    List<Object> ports() {
        return ports;
    }

    /** Reads the value. */
    @Nullable
    Object value() {
        if (in.octet() != Tags.VERSION || in.varint() > Tags.CURRENT_VERSION) {
            throw new MalformedException();
        }
        return read();
    }

    private @Nullable Object read() {
        int tag = in.tag();
        return switch (tag) {
            case Tags.UNDEFINED -> realm.values().undefined();
            case Tags.NULL -> realm.values().nullValue();
            case Tags.TRUE -> true;
            case Tags.FALSE -> false;
            case Tags.INT32 -> in.zigzag();
            case Tags.UINT32 -> (double) in.varint();
            case Tags.DOUBLE -> in.number();
            case Tags.BIGINT -> realm.bigInts().create(in.bigInt());
            case Tags.ONE_BYTE_STRING, Tags.TWO_BYTE_STRING, Tags.UTF8_STRING -> context.string(in.string(tag));
            case Tags.REFERENCE -> reference();
            default -> object(tag);
        };
    }

    private Object reference() {
        int id = in.count();
        if (id >= objects.size()) {
            throw new MalformedException();
        }
        return afterwards(objects.get(id));
    }

    private Object object(int tag) {
        return switch (tag) {
            case Tags.BEGIN_OBJECT -> properties(remember(realm.objects().create()), Tags.END_OBJECT);
            case Tags.BEGIN_DENSE_ARRAY -> denseArray();
            case Tags.BEGIN_SPARSE_ARRAY -> sparseArray();
            case Tags.DATE -> remember(realm.dates().create(in.number()));
            case Tags.TRUE_OBJECT -> remember(exotics.box(true));
            case Tags.FALSE_OBJECT -> remember(exotics.box(false));
            case Tags.NUMBER_OBJECT -> remember(exotics.box(in.number()));
            case Tags.BIGINT_OBJECT -> remember(exotics.box(realm.bigInts().create(in.bigInt())));
            case Tags.STRING_OBJECT -> remember(exotics.box(context.string(in.string(in.tag()))));
            case Tags.REGEXP -> {
                String source = in.string(in.tag());
                yield remember(exotics.regExp(source, RegExpFlags.of(in.varint())));
            }
            case Tags.BEGIN_MAP -> map();
            case Tags.BEGIN_SET -> set();
            case Tags.ERROR -> error();
            case Tags.HOST_OBJECT -> views.areHostObjects() ? hostView() : remember(port());
            default -> afterwards(remember(buffer(tag)));
        };
    }

    private Object remember(Object object) {
        objects.add(object);
        return object;
    }

    private Object properties(Object object, int end) {
        int count = 0;
        while (in.peekTag() != end) {
            Object key = realm.values().toStringValue(read());
            realm.objects().defineValue(object, key, read(), OWN);
            count++;
        }
        in.tag();
        if (in.varint() != count) {
            throw new MalformedException();
        }
        return object;
    }

    private Object denseArray() {
        int length = in.count();
        Object array = remember(realm.arrays().create(length));
        for (int i = 0; i < length; i++) {
            if (in.peekTag() == Tags.HOLE) {
                in.tag();
            } else {
                realm.objects().setIndex(array, i, read());
            }
        }
        properties(array, Tags.END_DENSE_ARRAY);
        in.varint();
        return array;
    }

    private Object sparseArray() {
        Object array = remember(realm.arrays().create(in.count()));
        properties(array, Tags.END_SPARSE_ARRAY);
        in.varint();
        return array;
    }

    private Object map() {
        Object map = remember(exotics.map());
        while (in.peekTag() != Tags.END_MAP) {
            Object key = read();
            exotics.put(map, key, read());
        }
        in.tag();
        in.varint();
        return map;
    }

    private Object set() {
        Object set = remember(exotics.set());
        while (in.peekTag() != Tags.END_SET) {
            exotics.add(set, read());
        }
        in.tag();
        in.varint();
        return set;
    }

    private Object error() {
        String name = ErrorNames.of(in.peekTag());
        if (ErrorNames.letterOf(name) != 0) {
            in.tag();
        }
        Object error = remember(exotics.error(name));
        while (true) {
            int tag = in.tag();
            switch (tag) {
                case Tags.ERROR_MESSAGE -> hide(error, "message", context.string(in.string(in.tag())));
                case Tags.ERROR_STACK -> hide(error, "stack", context.string(in.string(in.tag())));
                case Tags.ERROR_CAUSE -> hide(error, "cause", read());
                case Tags.ERROR_END -> {
                    return error;
                }
                default -> throw new MalformedException();
            }
        }
    }

    private void hide(Object target, String name, @Nullable Object value) {
        realm.objects().defineValue(target, context.string(name), value, HIDDEN);
    }

    // ---- memory

    private Object buffer(int tag) {
        return switch (tag) {
            case Tags.ARRAY_BUFFER -> filled(in.raw(in.count()));
            case Tags.TRANSFERRED_ARRAY_BUFFER -> transferred(in.count());
            case Tags.SHARED_ARRAY_BUFFER -> shared(in.count());
            default -> throw new MalformedException();
        };
    }

    private Object filled(byte[] content) {
        Object buffer = buffers.create(content.length);
        Objects.requireNonNull(context.memoryOf(buffer)).copyFrom(MemorySegment.ofArray(content));
        return buffer;
    }

    private Object transferred(int index) {
        if (index >= received.size()) {
            throw new MalformedException();
        }
        Object buffer = received.get(index);
        if (buffer == null) {
            buffer = arrayBuffer(message.transferred().get(index));
            received.set(index, buffer);
        }
        return buffer;
    }

    private Object arrayBuffer(MemorySegment memory) {
        return memory.byteSize() == 0 ? buffers.create(0) : buffers.wrap(memory);
    }

    private Object shared(int index) {
        if (index >= message.shared().size()) {
            throw new MalformedException();
        }
        return buffers.adoptShared(message.shared().get(index));
    }

    /** Returns the view that follows a buffer, if one does, or else the buffer. */
    private Object afterwards(Object object) {
        boolean isBuffer = buffers.isArrayBuffer(object) || buffers.isSharedArrayBuffer(object);
        if (!isBuffer || in.isAtEnd() || in.peekTag() != Tags.VIEW) {
            return object;
        }
        in.tag();
        ElementType type = ViewTypes.ofLetter(in.varint());
        long offset = in.varint();
        long length = in.varint();
        in.varint();
        return remember(view(type, object, offset, length));
    }

    /** Makes a view on its own memory, as {@code v8.serialize} writes it. */
    private Object hostView() {
        if (views == Views.TAGGED_HOST_OBJECTS && in.varint() != Views.VIEW) {
            throw new MalformedException();
        }
        long index = in.varint();
        byte[] content = in.raw(in.count());
        Object view = view(ViewTypes.ofIndex(index), filled(content), 0, content.length);
        return remember(index == ViewTypes.BUFFER ? context.asBuffer(view) : view);
    }

    private Object view(@Nullable ElementType type, Object buffer, long offset, long length) {
        long size = type == null ? 1 : type.byteSize();
        long end = buffers.byteLengthOf(buffer);
        if (offset < 0
                || length < 0
                || offset > end
                || length > end - offset
                || offset % size != 0
                || length % size != 0) {
            throw new MalformedException();
        }
        return type == null
                ? buffers.createDataView(buffer, offset, length)
                : buffers.createTypedArray(type, buffer, offset, length / size);
    }

    private Object port() {
        int index = in.count();
        if (index >= ports.size()) {
            throw new MalformedException();
        }
        return ports.get(index);
    }
}
