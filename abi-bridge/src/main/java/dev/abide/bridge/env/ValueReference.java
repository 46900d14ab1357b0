package dev.abide.bridge.env;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * A counted reference to a JavaScript value ({@code napi_ref}): strong while the count is above zero, weak at zero. A
 * value that cannot be held weakly (a primitive) is dropped at zero.
 */
public final class ValueReference {
    private final boolean canBeWeak;
    private final @Nullable Finalizer finalizer;
    private @Nullable Object strong;

    /** Made when it is first needed: most references are strong until they are deleted. */
    private @Nullable WeakReference<Object> weak;

    private int count;

    /** What other threads have added to the count and the runtime's has not yet. */
    private int requested;

    private boolean dropped;
    private boolean deleted;

    /** Makes a reference without a finalizer. */
    public ValueReference(@Nullable Object value, boolean canBeWeak, int count) {
        this(value, canBeWeak, null, null, count);
    }

    /** Makes a reference whose weak half tells the collector's queue about the object's death. */
    ValueReference(Object value, WeakReference<Object> weak, Finalizer finalizer, int count) {
        this(value, true, weak, finalizer, count);
    }

    private ValueReference(
            @Nullable Object value,
            boolean canBeWeak,
            @Nullable WeakReference<Object> weak,
            @Nullable Finalizer finalizer,
            int count) {
        this.canBeWeak = canBeWeak;
        this.weak = weak;
        this.finalizer = finalizer;
        this.count = count;
        this.strong = value;
        weaken();
    }

    /** Returns the value, or {@code null} if it is gone or {@link #holdsNull}. */
    public @Nullable Object value() {
        return count > 0 || weak == null ? strong : weak.get();
    }

    /** Tells whether the value is there and is Java's {@code null}, as JavaScript's is on some engines. */
    public boolean holdsNull() {
        return strong == null && !canBeWeak && !dropped;
    }

    /** Counts up, unless the value is gone, and returns the count. */
    public int ref() {
        Object value = value();
        if (value == null && !holdsNull()) {
            return 0;
        }
        strong = value;
        return ++count;
    }

    /** Counts down from above zero and returns the count. */
    public int unref() {
        count--;
        weaken();
        return count;
    }

    /** Returns the count. */
    public int count() {
        return count;
    }

    /** Notes what is to be added to the count, and returns what that will be. Under the table's monitor. */
    int request(int change) {
        requested += change;
        return count + requested;
    }

    /** Adds to the count what was noted. Under the table's monitor. */
    void grant(int change) {
        requested -= change;
        if (change > 0) {
            ref();
        } else if (count > 0) {
            unref();
        }
    }

    private void weaken() {
        if (count == 0) {
            if (canBeWeak && weak == null) {
                weak = new WeakReference<>(strong);
            }
            strong = null;
            dropped = !canBeWeak;
        }
    }

    /** Returns the native data of the finalizer. */
    public long data() {
        return finalizer == null ? 0 : finalizer.data();
    }

    /** Makes sure that the finalizer never runs. */
    public void cancelFinalizer() {
        if (finalizer != null) {
            finalizer.cancel();
        }
    }

    /** Ends the reference, and with it its finalizer. */
    public void delete() {
        deleted = true;
        strong = null;
        cancelFinalizer();
    }

    /** Tells whether the addon deleted the reference. */
    public boolean isDeleted() {
        return deleted;
    }
}
