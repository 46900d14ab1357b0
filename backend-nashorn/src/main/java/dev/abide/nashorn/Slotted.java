package dev.abide.nashorn;

import org.jspecify.annotations.Nullable;

/** A JavaScript object of ours that carries the host's data itself. */
interface Slotted {
    @Nullable
    Object slot();

    void setSlot(Object data);
}
