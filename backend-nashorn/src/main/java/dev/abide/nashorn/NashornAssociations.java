package dev.abide.nashorn;

import dev.abide.spi.Associations;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** Data in a field of our own objects, in a weak map for all others. */
final class NashornAssociations implements Associations {
    // A weak hash map compares with equals, which Nashorn's objects leave as identity.
    private final Map<Object, Object> others = new WeakHashMap<>();

    @Override
    public @Nullable Object get(Object target) {
        return target instanceof Slotted slotted ? slotted.slot() : others.get(target);
    }

    @Override
    public void put(Object target, Object data) {
        if (target instanceof Slotted slotted) {
            slotted.setSlot(data);
        } else {
            others.put(target, data);
        }
    }
}
