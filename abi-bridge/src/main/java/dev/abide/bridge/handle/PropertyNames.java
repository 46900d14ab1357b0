package dev.abide.bridge.handle;

import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.text.Utf8;
import dev.abide.spi.ObjectModel;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Property names that native code gives as C strings, prepared once. Addons pass the same literal again and again: a
 * direct-mapped cache by address, whose entry counts only if the bytes are still the same, spares decoding and hashing.
 */
public final class PropertyNames {
    private static final int SIZE = 256;

    private final ObjectModel objects;
    private final @Nullable Entry[] recent = new @Nullable Entry[SIZE];
    private final Map<String, Object> prepared = new HashMap<>();

    public PropertyNames(ObjectModel objects) {
        this.objects = objects;
    }

    public Object prepared(long cString) {
        int place = (int) (cString ^ cString >>> 8) & SIZE - 1;
        Entry entry = recent[place];
        if (entry != null && entry.address == cString && entry.isUnchanged()) {
            return entry.name;
        }
        byte[] bytes = Memory.bytes(cString, Math.toIntExact(Memory.lengthOfCString(cString)));
        Object name = prepared.computeIfAbsent(Utf8.decode(bytes), objects::prepareName);
        recent[place] = new Entry(cString, bytes, name);
        return name;
    }

    private static final class Entry {
        final long address;
        final byte[] bytes;
        final Object name;

        Entry(long address, byte[] bytes, Object name) {
            this.address = address;
            this.bytes = bytes;
            this.name = name;
        }

        boolean isUnchanged() {
            for (int index = 0; index < bytes.length; index++) {
                if (Memory.getByte(address + index) != bytes[index]) {
                    return false;
                }
            }
            return Memory.getByte(address + bytes.length) == 0;
        }
    }
}
