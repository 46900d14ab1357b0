package dev.abide.graal.value;

import com.oracle.truffle.api.object.DynamicObjectLibrary;
import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.js.runtime.objects.JSObject;
import dev.abide.spi.Associations;
import org.jspecify.annotations.Nullable;

/**
 * The host's slot: a Java field where the object has one, else a property under a hidden key, which no freezing stops.
 */
public final class GraalAssociations implements Associations {
    private final HiddenKey key = new HiddenKey("association");

    @Override
    public @Nullable Object get(Object target) {
        return target instanceof AssociationSlot slot
                ? slot.association()
                : DynamicObjectLibrary.getUncached().getOrDefault((JSObject) target, key, null);
    }

    @Override
    public void put(Object target, Object data) {
        if (target instanceof AssociationSlot slot) {
            slot.associate(data);
        } else {
            DynamicObjectLibrary.getUncached().put((JSObject) target, key, data);
        }
    }
}
