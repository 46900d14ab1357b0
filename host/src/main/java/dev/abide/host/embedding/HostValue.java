package dev.abide.host.embedding;

import dev.abide.JsValue;
import dev.abide.host.binding.HostContext;
import dev.abide.spi.Realm;
import dev.abide.spi.ValueKind;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.reflect.Type;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A raw value as embedders see it. */
final class HostValue implements JsValue {
    private final HostRuntime runtime;
    private final HostContext context;
    private final Realm realm;
    private final @Nullable Object raw;

    HostValue(HostRuntime runtime, @Nullable Object raw) {
        this.runtime = runtime;
        this.context = runtime.context();
        this.realm = context.realm();
        this.raw = raw;
    }

    HostRuntime runtime() {
        return runtime;
    }

    @Nullable
    Object raw() {
        return raw;
    }

    @Override
    public Kind kind() {
        runtime.check();
        return switch (realm.values().kindOf(raw)) {
            case UNDEFINED -> Kind.UNDEFINED;
            case NULL -> Kind.NULL;
            case BOOLEAN -> Kind.BOOLEAN;
            case NUMBER -> Kind.NUMBER;
            case BIGINT -> Kind.BIGINT;
            case STRING -> Kind.STRING;
            case SYMBOL -> Kind.SYMBOL;
            case OBJECT, EXTERNAL -> Kind.OBJECT;
            case FUNCTION -> Kind.FUNCTION;
        };
    }

    private Object require(Kind kind) {
        if (raw == null || kind() != kind) {
            throw unfit(kind.name().toLowerCase(Locale.ROOT));
        }
        return raw;
    }

    IllegalStateException unfit(String wanted) {
        return new IllegalStateException("Not a " + wanted + ": " + context.describe(raw));
    }

    @Override
    public boolean isArray() {
        runtime.check();
        return realm.arrays().isArray(raw);
    }

    @Override
    public double asDouble() {
        return realm.values().numberOf(require(Kind.NUMBER));
    }

    @Override
    public int asInt() {
        double number = asDouble();
        if (number != (int) number) {
            throw new ArithmeticException(number + " is no int");
        }
        return (int) number;
    }

    @Override
    public boolean asBoolean() {
        require(Kind.BOOLEAN);
        return realm.values().toBoolean(raw);
    }

    @Override
    public String asString() {
        return realm.strings().textOf(require(Kind.STRING));
    }

    @Override
    public BigInteger asBigInteger() {
        return realm.bigInts().valueOf(require(Kind.BIGINT));
    }

    @Override
    public byte[] asBytes() {
        return memory().toArray(ValueLayout.JAVA_BYTE);
    }

    @Override
    public ByteBuffer asByteBuffer() {
        return memory().asByteBuffer().order(ByteOrder.nativeOrder());
    }

    private MemorySegment memory() {
        runtime.check();
        MemorySegment memory = context.memoryOf(raw);
        if (memory == null) {
            throw unfit("buffer");
        }
        return memory;
    }

    @Override
    public Instant asInstant() {
        if (raw == null || !isDate()) {
            throw unfit("Date");
        }
        double time = realm.dates().timeOf(raw);
        if (Double.isNaN(time)) {
            throw new ArithmeticException("The Date is invalid");
        }
        return Instant.ofEpochMilli((long) time);
    }

    @Override
    @SuppressWarnings("unchecked") // The conversion makes what the type says; of a primitive type its box.
    public <T> @Nullable T as(Class<T> type) {
        return (T) as((Type) type);
    }

    @Override
    public @Nullable Object as(Type type) {
        return runtime.inside(() -> Optional.ofNullable(new ScriptToJava().convert(this, type)))
                .orElse(null);
    }

    boolean isBuffer() {
        runtime.check();
        return context.memoryOf(raw) != null;
    }

    boolean isDate() {
        runtime.check();
        return realm.dates().isDate(raw);
    }

    /** Tells whether this is an object without a class of its own. */
    boolean isPlain() {
        Object prototype = realm.objects().prototypeOf(object());
        return !context.isObject(prototype) || realm.values().strictEquals(prototype, runtime.plainPrototype());
    }

    HostValue property(String name) {
        return (HostValue) get(name);
    }

    @Override
    public List<JsValue> asList() {
        if (raw == null || !isArray()) {
            throw unfit("array");
        }
        List<JsValue> elements = new ArrayList<>();
        long length = realm.arrays().lengthOf(raw);
        for (long i = 0; i < length; i++) {
            elements.add(runtime.wrap(realm.objects().getIndex(raw, i)));
        }
        return elements;
    }

    @Override
    public JsValue get(String name) {
        return runtime.inside(() -> runtime.wrap(context.get(object(), name)));
    }

    @Override
    public JsValue get(int index) {
        return runtime.inside(() -> runtime.wrap(realm.objects().getIndex(object(), index)));
    }

    @Override
    public void set(String name, @Nullable Object value) {
        runtime.inside(() -> realm.objects().set(object(), context.string(name), runtime.raw(value)));
    }

    @Override
    public void set(int index, @Nullable Object value) {
        runtime.inside(() -> realm.objects().setIndex(object(), index, runtime.raw(value)));
    }

    @Override
    public boolean has(String name) {
        return runtime.inside(() -> realm.objects().has(object(), context.string(name)));
    }

    @Override
    public List<String> keys() {
        return runtime.inside(() -> {
            List<String> keys = new ArrayList<>();
            for (Object key : realm.objects().ownKeys(object())) {
                if (realm.values().kindOf(key) == ValueKind.STRING
                        && (realm.objects().ownAttributes(object(), key) & ENUMERABLE) != 0) {
                    keys.add(realm.strings().textOf(key));
                }
            }
            return List.copyOf(keys);
        });
    }

    private static final int ENUMERABLE = dev.abide.spi.PropertyAttributes.ENUMERABLE;

    private Object object() {
        return context.isObject(raw) && raw != null ? raw : realm.values().toObject(raw);
    }

    @Override
    public JsValue call(@Nullable Object... arguments) {
        Object function = require(Kind.FUNCTION);
        return runtime.inside(
                () -> runtime.wrap(context.call(function, context.undefined(), runtime.rawAll(arguments))));
    }

    @Override
    public JsValue invoke(String name, @Nullable Object... arguments) {
        return runtime.inside(() -> runtime.wrap(context.invoke(object(), name, runtime.rawAll(arguments))));
    }

    @Override
    public JsValue construct(@Nullable Object... arguments) {
        Object function = require(Kind.FUNCTION);
        return runtime.inside(() -> runtime.wrap(realm.functions().construct(function, runtime.rawAll(arguments))));
    }

    @Override
    public boolean instanceOf(JsValue constructor) {
        Object function = ((HostValue) constructor).require(Kind.FUNCTION);
        return runtime.inside(() -> realm.values().instanceOf(raw, function));
    }

    @Override
    public JsValue await() {
        runtime.check();
        return isPromise() ? runtime.promises().await(this) : this;
    }

    boolean isPromise() {
        return realm.promises().isPromise(raw);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HostValue value
                && value.runtime == runtime
                && (realm.values().strictEquals(raw, value.raw) || (isNaN() && value.isNaN()));
    }

    private boolean isNaN() {
        return raw != null && kind() == Kind.NUMBER && Double.isNaN(asDouble());
    }

    @Override
    public int hashCode() {
        return switch (kind()) {
            case UNDEFINED -> 1;
            case NULL -> 2;
            case BOOLEAN -> Boolean.hashCode(asBoolean());
            case NUMBER -> Double.hashCode(asDouble() + 0.0);
            case STRING -> asString().hashCode();
            case BIGINT -> asBigInteger().hashCode();
            case SYMBOL, OBJECT, FUNCTION -> System.identityHashCode(raw);
        };
    }

    @Override
    public String toString() {
        runtime.check();
        try {
            return kind() == Kind.SYMBOL
                    ? String.valueOf(context.realm().values().kindOf(raw))
                    : context.text(raw);
        } catch (RuntimeException | StackOverflowError e) {
            if (realm.errors().isThrow(e)) {
                return "[object that cannot be converted to a string]";
            }
            throw e;
        }
    }
}
