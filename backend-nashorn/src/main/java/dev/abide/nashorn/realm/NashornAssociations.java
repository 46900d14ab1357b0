package dev.abide.nashorn.realm;

import dev.abide.nashorn.object.HiddenSlot;
import dev.abide.nashorn.object.Slotted;
import dev.abide.spi.Associations;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/** Data in a field of our own objects, in a hidden slot of all others. */
final class NashornAssociations implements Associations {
    @Override
    public @Nullable Object get(Object target) {
        return target instanceof Slotted slotted ? slotted.slot() : HiddenSlot.ASSOCIATION.get((ScriptObject) target);
    }

    @Override
    public void put(Object target, Object data) {
        if (target instanceof Slotted slotted) {
            slotted.setSlot(data);
        } else {
            HiddenSlot.ASSOCIATION.put((ScriptObject) target, data);
        }
    }
}
