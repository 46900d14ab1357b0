package dev.abide.bridge.env;

import dev.abide.spi.Associations;
import org.jspecify.annotations.Nullable;

/** The hidden data of objects, in the one slot that each has for the bridge. */
public final class HiddenData {
    private final Associations associations;

    HiddenData(Associations associations) {
        this.associations = associations;
    }

    /** Returns the hidden data of an object, or {@code null}. */
    public @Nullable ObjectData of(Object object) {
        return (ObjectData) associations.get(object);
    }

    /** Returns the hidden data of an object, making it if there is none. */
    public ObjectData forWrite(Object object) {
        ObjectData data = (ObjectData) associations.get(object);
        if (data == null) {
            data = new ObjectData();
            associations.put(object, data);
        }
        return data;
    }
}
