package dev.abide.host.binding;

import dev.abide.spi.ErrorKind;
import dev.abide.spi.ValueKind;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.jspecify.annotations.Nullable;

/**
 * The receiver and the arguments of one call of a host function. Valid during the call only. Accessors with a default
 * take it for {@code undefined} and absent arguments; the others throw a TypeError {@code ERR_INVALID_ARG_TYPE} if the
 * kind is wrong.
 */
public final class Arguments {
    private final HostContext context;
    private final @Nullable Object self;
    private final @Nullable Object[] values;
    private final int first;
    private final @Nullable Object newTarget;

    Arguments(
            HostContext context,
            @Nullable Object self,
            @Nullable Object[] values,
            int first,
            @Nullable Object newTarget) {
        this.context = context;
        this.self = self;
        this.values = values;
        this.first = first;
        this.newTarget = newTarget;
    }

    /** Returns the context of the runtime. */
    public HostContext context() {
        return context;
    }

    /** Returns the receiver, raw. */
    public @Nullable Object self() {
        return self;
    }

    /** Tells whether this is a construct call. */
    public boolean isConstruct() {
        return newTarget != null;
    }

    /** Returns the number of arguments given. */
    public int count() {
        return values.length - first;
    }

    /** Returns a raw argument; {@code undefined} if it was not given. */
    public @Nullable Object get(int index) {
        return index < count() ? values[first + index] : context.undefined();
    }

    /** Returns the raw arguments from an index on. */
    public @Nullable Object[] from(int index) {
        int length = Math.max(0, count() - index);
        @Nullable Object[] rest = new @Nullable Object[length];
        System.arraycopy(values, first + count() - length, rest, 0, length);
        return rest;
    }

    /** Returns the kind of an argument. */
    public ValueKind kind(int index) {
        return context.realm().values().kindOf(get(index));
    }

    /** Tells whether an argument is {@code undefined}, {@code null} or absent. */
    public boolean isNullish(int index) {
        ValueKind kind = kind(index);
        return kind == ValueKind.UNDEFINED || kind == ValueKind.NULL;
    }

    /** Tells whether an argument is a function. */
    public boolean isFunction(int index) {
        return kind(index) == ValueKind.FUNCTION;
    }

    /** Returns a string argument. */
    public String string(int index) {
        return context.realm().strings().textOf(require(index, ValueKind.STRING, "string"));
    }

    /** Returns a string argument, or the default. */
    public @Nullable String string(int index, @Nullable String absent) {
        return isNullish(index) ? absent : string(index);
    }

    /** Returns ToString of an argument, whatever it is. */
    public String text(int index) {
        return context.text(get(index));
    }

    /** Returns a number argument. */
    public double number(int index) {
        return context.realm().values().numberOf(require(index, ValueKind.NUMBER, "number"));
    }

    /** Returns a number argument, or the default. */
    public double number(int index, double absent) {
        return isNullish(index) ? absent : number(index);
    }

    /** Returns a number argument as int, truncated and clamped as Java does. */
    public int integer(int index) {
        return (int) number(index);
    }

    /** Returns a number argument as int, or the default. */
    public int integer(int index, int absent) {
        return isNullish(index) ? absent : integer(index);
    }

    /** Returns a number argument as long, truncated; a BigInt is accepted too. */
    public long longInteger(int index) {
        if (kind(index) == ValueKind.BIGINT) {
            return context.realm()
                    .bigInts()
                    .valueOf(require(index, ValueKind.BIGINT, "bigint"))
                    .longValue();
        }
        return (long) number(index);
    }

    /** Returns ToBoolean of an argument, whatever it is. */
    public boolean truthy(int index) {
        return context.realm().values().toBoolean(get(index));
    }

    /** Returns a function argument, raw. */
    public Object function(int index) {
        return require(index, ValueKind.FUNCTION, "function");
    }

    /** Returns an object argument (also a function), raw. */
    public Object object(int index) {
        return kind(index) == ValueKind.FUNCTION
                ? require(index, ValueKind.FUNCTION, "function")
                : require(index, ValueKind.OBJECT, "Object");
    }

    /** Returns the memory of an ArrayBuffer, typed array or DataView. */
    public MemorySegment memory(int index) {
        MemorySegment memory = context.memoryOf(get(index));
        if (memory == null) {
            throw wrongKind(index, "ArrayBuffer or ArrayBufferView");
        }
        return memory;
    }

    /** Returns a copy of the bytes of an ArrayBuffer, typed array or DataView. */
    public byte[] bytes(int index) {
        return memory(index).toArray(ValueLayout.JAVA_BYTE);
    }

    private Object require(int index, ValueKind kind, String name) {
        Object value = get(index);
        if (value == null || context.realm().values().kindOf(value) != kind) {
            throw wrongKind(index, name);
        }
        return value;
    }

    private RuntimeException wrongKind(int index, String expected) {
        return context.error(
                ErrorKind.TYPE_ERROR,
                "ERR_INVALID_ARG_TYPE",
                "Argument " + (index + 1) + " must be of type " + expected + ". Received "
                        + context.describe(get(index)));
    }
}
