package dev.abide.bridge.library;

import dev.abide.bridge.memory.Memory;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Objects that native code holds as a pointer to a struct with the module v-table (thread-safe functions, async cleanup
 * hooks). Any thread may look one up at any time, also long after the object is gone: the struct is 24 bytes and is
 * never freed.
 */
public final class ModuleHandles {
    private static final int ID = 16;
    private static final AtomicLong LAST_ID = new AtomicLong();
    private static final Map<Long, Object> BY_ID = new ConcurrentHashMap<>();

    private ModuleHandles() {}

    /** Makes a native handle for an object. */
    public static long create(Object object) {
        long id = LAST_ID.incrementAndGet();
        BY_ID.put(id, object);
        long address = Downcalls.createModuleHandle(id);
        if (address == 0) {
            throw new OutOfMemoryError("malloc");
        }
        return address;
    }

    /** Returns the object of a native handle, or {@code null} if it is gone. */
    public static @Nullable Object get(long handle) {
        return BY_ID.get(Memory.getLong(handle + ID));
    }

    public static void remove(long handle) {
        BY_ID.remove(Memory.getLong(handle + ID));
    }
}
