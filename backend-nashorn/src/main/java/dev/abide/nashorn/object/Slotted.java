package dev.abide.nashorn.object;

import org.jspecify.annotations.Nullable;

/** A JavaScript object of ours that carries the host's data itself. */
public interface Slotted {
    @Nullable
    Object slot();

    void setSlot(Object data);
}
