package dev.abide.host.embedding;

import dev.abide.JsFunction;
import dev.abide.JsValue;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.ObjectBuilder;
import dev.abide.spi.ElementType;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes the raw value of a Java value, by the table of {@link dev.abide.JsRuntime#value}. One conversion's. */
final class JavaToScript {
    /** Beyond it a double does not tell neighbours apart. */
    private static final long MAX_SAFE = (1L << 53) - 1;

    private final HostRuntime runtime;
    private final HostContext context;
    /** Those that are being converted; most values are none, and cost nothing. */
    private @Nullable Set<Object> containers;

    JavaToScript(HostRuntime runtime) {
        this.runtime = runtime;
        this.context = runtime.context();
    }

    @Nullable
    Object convert(@Nullable Object value) {
        return switch (value) {
            case null -> context.realm().values().nullValue();
            case HostValue own when own.runtime() == runtime -> own.raw();
            case JsValue foreign -> throw new IllegalArgumentException("The value belongs to another runtime");
            case Boolean flag -> flag;
            case Number number -> number(number);
            case CharSequence text -> context.string(text.toString());
            case Character character -> context.string(character.toString());
            case Enum<?> constant -> context.string(constant.name());
            case JsFunction body -> runtime.rawFunction("", body);
            default -> object(value);
        };
    }

    private Object number(Number number) {
        return switch (number) {
            case Integer small -> small;
            case Double real -> real;
            case BigInteger big -> context.realm().bigInts().create(big);
            case Long big
            when big < -MAX_SAFE || big > MAX_SAFE ->
                throw new IllegalArgumentException(
                        big + " is no exact number in JavaScript: give a BigInteger for a BigInt, or a double");
            default -> number.doubleValue();
        };
    }

    private Object object(Object value) {
        return switch (value) {
            case byte[] bytes -> context.buffer(bytes);
            case ByteBuffer bytes -> buffer(bytes);
            case Instant instant -> context.realm().dates().create((double) instant.toEpochMilli());
            case CompletionStage<?> stage -> runtime.promises().promise(stage);
            case Map<?, ?> map -> within(map, () -> object(map));
            case Iterable<?> items -> within(items, () -> array(items));
            case Record record -> within(record, () -> object(record));
            case Object array when array.getClass().isArray() -> within(array, () -> array(elements(array)));
            default ->
                throw new IllegalArgumentException("No JavaScript value can be made of "
                        + value.getClass().getName() + ": give a Map, a List, a record or a JsFunction");
        };
    }

    private Object within(Object container, Supplier<Object> body) {
        Set<Object> outer = containers == null ? Collections.newSetFromMap(new IdentityHashMap<>()) : containers;
        containers = outer;
        if (!outer.add(container)) {
            throw new IllegalArgumentException(
                    "A " + container.getClass().getName() + " contains itself, which no JavaScript value is made of");
        }
        try {
            return body.get();
        } finally {
            outer.remove(container);
        }
    }

    private Object object(Map<?, ?> map) {
        ObjectBuilder object = context.object();
        map.forEach((key, value) -> object.set(String.valueOf(Objects.requireNonNull(key)), convert(value)));
        return object.build();
    }

    private Object object(Record record) {
        ObjectBuilder object = context.object();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            object.set(component.getName(), convert(Records.read(record, component)));
        }
        return object.build();
    }

    private Object array(Iterable<?> items) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (Object item : items) {
            elements.add(convert(item));
        }
        return context.array(elements);
    }

    private static List<@Nullable Object> elements(Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    private Object buffer(ByteBuffer bytes) {
        if (!bytes.isDirect() || bytes.isReadOnly() || !bytes.hasRemaining()) {
            byte[] copy = new byte[bytes.remaining()];
            bytes.duplicate().get(copy);
            return context.buffer(copy);
        }
        MemorySegment memory = MemorySegment.ofBuffer(bytes);
        Object shared = context.realm().buffers().wrap(memory);
        return context.asBuffer(
                context.realm().buffers().createTypedArray(ElementType.UINT8, shared, 0, memory.byteSize()));
    }
}
