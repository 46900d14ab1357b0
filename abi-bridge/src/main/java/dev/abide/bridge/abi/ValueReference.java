package dev.abide.bridge.abi;

import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/**
 * A counted reference to a JavaScript value ({@code napi_ref}): strong while the count is above zero, weak at zero. A value that
 * cannot be held weakly (a primitive) is dropped at zero.
 */
public final class ValueReference {
    private final @Nullable WeakReference<Object> weak;
    private final @Nullable Finalizer finalizer;
    private @Nullable Object strong;
    private int count;
    private boolean dropped;
    private boolean deleted;

    /** Makes a reference; {@code weak} is absent for a value that cannot be held weakly. */
    ValueReference(
            @Nullable Object value, @Nullable WeakReference<Object> weak, @Nullable Finalizer finalizer, int count) {
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
        return strong == null && weak == null && !dropped;
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

    private void weaken() {
        if (count == 0) {
            strong = null;
            dropped = weak == null;
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
