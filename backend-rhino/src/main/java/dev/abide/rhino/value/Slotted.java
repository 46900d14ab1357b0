package dev.abide.rhino.value;

import org.jspecify.annotations.Nullable;

/** An object with a Java field for the host's hidden data: 3 ns, against 37 ns to put for a map in the object. */
public interface Slotted {
    /** Returns what the host hid. */
    @Nullable
    Object hidden();

    /** Hides data of the host. */
    void hide(Object data);
}
