package dev.abide.bridge.handle;

import static dev.abide.bridge.memory.Layout.ENV_CAPACITY;
import static dev.abide.bridge.memory.Layout.ENV_SALT;
import static dev.abide.bridge.memory.Layout.ENV_SLOTS;
import static dev.abide.bridge.memory.Layout.ENV_TEXTS;
import static dev.abide.bridge.memory.Layout.ENV_TOP;
import static dev.abide.bridge.memory.Layout.SLOT_GENERATION;
import static dev.abide.bridge.memory.Layout.SLOT_PAYLOAD;
import static dev.abide.bridge.memory.Layout.SLOT_SIZE;
import static dev.abide.bridge.memory.Layout.SLOT_TAG;
import static dev.abide.bridge.memory.Layout.SLOT_TEXT_IS_ONLY;
import static dev.abide.bridge.memory.Layout.TEXT_SIZE;
import static dev.abide.bridge.memory.Layout.TEXT_SLOTS;
import static java.util.Objects.requireNonNull;

import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.spi.Externals;
import dev.abide.spi.Realm;
import dev.abide.spi.Strings;
import dev.abide.spi.ValueKind;
import dev.abide.spi.Values;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The Java half of an env's handle slots ({@code env.h} describes the other): primitives live in the native slot alone,
 * everything else in {@link #objects} at the slot's index, short ASCII texts beside their slot as well.
 */
public final class Handles {
    private static final int SLOT_NONE = 0;
    private static final int SLOT_UNDEFINED = 1;
    private static final int SLOT_FALSE = 3;
    private static final int SLOT_TRUE = 4;
    private static final int SLOT_GLOBAL = 5;
    private static final int SLOT_FIRST_FREE = 6;

    /** Finds handles that another env of the runtime has made. */
    @FunctionalInterface
    public interface Lenders {
        /** Returns the handles of the env that has made a handle, null if none has. */
        @Nullable
        Handles holding(long handle);
    }

    private final long env;
    private final long slots;
    private final int salt;
    private final int capacity;
    private final Lenders lenders;
    private final Values values;
    private final Externals externals;
    private final Strings strings;
    private final long texts;
    private final byte[] text = new byte[TEXT_SIZE];
    private final Object global;
    private final @Nullable Object undefined;
    private final @Nullable Object nullValue;

    private @Nullable Object[] objects = new @Nullable Object[256];

    /** One more than the highest index of {@link #objects} that may hold something. */
    private int high = SLOT_FIRST_FREE;

    public Handles(long env, Realm realm, Lenders lenders) {
        this.env = env;
        this.lenders = lenders;
        this.values = realm.values();
        this.externals = realm.externals();
        this.strings = realm.strings();
        this.texts = Memory.getLong(env + ENV_TEXTS);
        this.slots = Memory.getLong(env + ENV_SLOTS);
        this.salt = Memory.getInt(env + ENV_SALT);
        this.capacity = Memory.getInt(env + ENV_CAPACITY);
        this.undefined = values.undefined();
        this.nullValue = values.nullValue();
        this.global = values.global();
        objects[SLOT_GLOBAL] = global;
    }

    /** Returns the mark to which {@link #closeWindow} goes back. */
    public int openWindow() {
        return Memory.getInt(env + ENV_TOP);
    }

    /** Closes every handle made since the mark was taken. */
    public void closeWindow(int mark) {
        Memory.putInt(env + ENV_TOP, mark);
        while (high > mark) {
            objects[--high] = null;
        }
    }

    /** Returns a handle for a raw value. */
    @SuppressWarnings("ReferenceEquality") // undefined is one object in every engine; anything else is not it
    public long handleOf(@Nullable Object raw) {
        if (raw instanceof Integer number) {
            return pushNumber(number);
        } else if (raw instanceof Double number) {
            return pushNumber(number);
        } else if (raw instanceof Boolean truth) {
            return handleAt(truth ? SLOT_TRUE : SLOT_FALSE);
        } else if (raw == undefined) {
            return handleAt(SLOT_UNDEFINED);
        }
        return handleAt(push(raw));
    }

    /** Writes a handle of a raw value to an out-parameter. */
    public void write(long result, @Nullable Object raw) {
        Memory.putLong(result, handleOf(raw));
    }

    /** Returns a handle for a number. */
    public long pushNumber(double number) {
        int index = take();
        placeNumber(index, number);
        return handleAt(index);
    }

    /** Returns the handle of {@code true} or {@code false}. */
    public long handleOf(boolean truth) {
        return handleAt(truth ? SLOT_TRUE : SLOT_FALSE);
    }

    /**
     * Takes slots for what a function is called on. The global object, which most functions are called on, has one
     * already.
     *
     * @return {@code abide_target} of {@code env.h}: the slot of the receiver and that of new.target,
     *     {@link #SLOT_NONE} for none
     */
    @SuppressWarnings("ReferenceEquality") // the global object is one object; what is merely equal goes the long way
    public long pushTarget(@Nullable Object self, @Nullable Object newTarget) {
        int target = newTarget == null ? SLOT_NONE : push(newTarget);
        return Memory.pair(self == global ? SLOT_GLOBAL : push(self), target);
    }

    /**
     * Takes consecutive slots for the arguments of a call.
     *
     * @return {@code abide_arguments} of {@code env.h}: the index of the first and their number
     */
    public long pushArguments(@Nullable Object[] arguments, int first) {
        int base = Memory.getInt(env + ENV_TOP);
        int count = arguments.length - first;
        if (count > 0) {
            if (count > capacity - base) {
                throw Refusal.of(NapiStatus.GENERIC_FAILURE);
            }
            for (int index = 0; index < count; index++) {
                place(base + index, arguments[first + index]);
            }
            Memory.putInt(env + ENV_TOP, base + count);
        }
        return Memory.pair(base, count);
    }

    private int push(@Nullable Object raw) {
        int index = take();
        place(index, raw);
        return index;
    }

    /** Fills a slot. */
    private void place(int index, @Nullable Object raw) {
        if (raw instanceof Integer number) {
            placeNumber(index, number);
        } else if (raw instanceof Double number) {
            placeNumber(index, number);
        } else {
            placeOther(index, raw);
        }
    }

    private void placeNumber(int index, double number) {
        Memory.putDouble(renew(index, Tag.NUMBER) + SLOT_PAYLOAD, number);
    }

    private void placeOther(int index, @Nullable Object raw) {
        ValueKind kind = values.kindOf(raw);
        long slot = renew(index, Tag.of(kind));
        hold(index, raw);
        switch (kind) {
            case STRING -> Memory.putLong(slot + SLOT_PAYLOAD, copyText(index, requireNonNull(raw)) + 1L);
            case BOOLEAN -> Memory.putLong(slot + SLOT_PAYLOAD, Boolean.TRUE.equals(raw) ? 1 : 0);
            case NUMBER -> Memory.putDouble(slot + SLOT_PAYLOAD, values.numberOf(requireNonNull(raw)));
            case EXTERNAL ->
                Memory.putLong(
                        slot + SLOT_PAYLOAD, ExternalPointer.addressOf(externals.payloadOf(requireNonNull(raw))));
            default -> {}
        }
    }

    /** Keeps a copy of a short ASCII text where C can read it; returns its length, or -1. */
    private int copyText(int index, Object string) {
        int length = index < TEXT_SLOTS ? strings.asciiOf(string, text) : -1;
        if (length > 0) {
            Memory.put(text(index), text, length);
        }
        return length;
    }

    /** Makes old handles of a slot stale, gives it a tag and returns its address. */
    private long renew(int index, int tag) {
        long slot = address(index);
        Memory.putInt(slot + SLOT_GENERATION, Memory.getInt(slot + SLOT_GENERATION) + 1);
        Memory.putInt(slot + SLOT_TAG, tag);
        return slot;
    }

    private void hold(int index, @Nullable Object raw) {
        if (index >= objects.length) {
            objects = Arrays.copyOf(objects, Math.max(index + 1, objects.length * 2));
        }
        objects[index] = raw;
        if (index >= high) {
            high = index + 1;
        }
    }

    /** Closes every handle of an env that is in no callback. */
    public void closeAll() {
        closeWindow(SLOT_FIRST_FREE);
    }

    /**
     * Returns the raw value of a handle; refuses with {@code napi_invalid_arg} what is no live handle of the runtime.
     */
    public @Nullable Object value(long handle) {
        return valueAt(check(handle));
    }

    private @Nullable Object valueAt(int index) {
        long slot = address(index);
        return switch (Memory.getInt(slot + SLOT_TAG)) {
            case Tag.NUMBER -> boxed(Memory.getDouble(slot + SLOT_PAYLOAD));
            case Tag.UNDEFINED -> undefined;
            case Tag.NULL -> nullValue;
            case Tag.BOOLEAN -> Memory.getLong(slot + SLOT_PAYLOAD) != 0;
            case Tag.STRING -> string(index, slot);
            default -> objects[index];
        };
    }

    /** Returns a string; one that an addon made in C becomes the engine's now. */
    private @Nullable Object string(int index, long slot) {
        if (Memory.getInt(slot + SLOT_TEXT_IS_ONLY) != 0) {
            int length = Memory.getInt(slot + SLOT_PAYLOAD) - 1;
            Memory.get(text(index), text, length);
            hold(index, strings.createAscii(text, length));
            Memory.putInt(slot + SLOT_TEXT_IS_ONLY, 0);
        }
        return objects[index];
    }

    /**
     * Returns the value behind the word that a callback returned: {@code undefined} for NULL and for garbage. A handle
     * of a scope that the callback has closed will do until its slot is taken again: addons return from beneath a
     * {@code HandleScope} of their own (node-pty does), and Node lets them.
     */
    @Nullable
    public Object result(long handle) {
        if (!isIntact(handle)) {
            return undefined;
        }
        Object value = valueAt((int) handle);
        return value == null && Memory.getInt(address((int) handle) + SLOT_TAG) != Tag.NULL ? undefined : value;
    }

    /** Returns the tag of a live handle. */
    public int tag(long handle) {
        return Memory.getInt(address(check(handle)) + SLOT_TAG);
    }

    /** Returns the payload of a live handle: the bits of a number, the address in an external. */
    public long payload(long handle) {
        return Memory.getLong(address(check(handle)) + SLOT_PAYLOAD);
    }

    /** Tells whether a word is a handle of this env whose scope is open. */
    public boolean isLive(long handle) {
        return (int) handle < Memory.getInt(env + ENV_TOP) && isIntact(handle);
    }

    /** Tells whether nothing has taken the slot of a handle since. */
    private boolean isIntact(long handle) {
        int index = (int) handle;
        return index > 0
                && index < capacity
                && Memory.getInt(address(index) + SLOT_GENERATION) == ((int) (handle >>> 32) ^ salt)
                && Memory.getInt(address(index) + SLOT_TAG) != Tag.EMPTY;
    }

    public void copyObject(int from, int to) {
        hold(to, objects[from]);
    }

    private int check(long handle) {
        return isLive(handle) ? (int) handle : adopt(handle);
    }

    /** Returns a handle for one that another env has made; refuses with {@code napi_invalid_arg} if none has. */
    public long adopted(long handle) {
        return handleAt(adopt(handle));
    }

    // Handles of Node belong to the runtime: addons that call each other in C hand theirs over, as ffi-napi and
    // ref-napi do.
    private int adopt(long handle) {
        Handles other = handle == 0 ? null : lenders.holding(handle);
        if (other == null) {
            throw Refusal.of(NapiStatus.INVALID_ARG);
        }
        return push(other.valueAt((int) handle));
    }

    private int take() {
        int index = Memory.getInt(env + ENV_TOP);
        if (index >= capacity) {
            throw Refusal.of(NapiStatus.GENERIC_FAILURE);
        }
        Memory.putInt(env + ENV_TOP, index + 1);
        return index;
    }

    private long handleAt(int index) {
        int generation = Memory.getInt(address(index) + SLOT_GENERATION) ^ salt;
        return (long) generation << 32 | index;
    }

    private long text(int index) {
        return texts + (long) index * TEXT_SIZE;
    }

    private long address(int index) {
        return slots + (long) index * SLOT_SIZE;
    }

    /** Boxes as engines like it: an integer where that loses nothing. */
    static Object boxed(double number) {
        int integer = (int) number;
        if (integer == number && (integer != 0 || Double.doubleToRawLongBits(number) == 0)) {
            return integer;
        }
        return number;
    }
}
