package dev.abide.bridge.env;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives objects ids that can go through native code as opaque 64-bit words. An id is never 0 and is never given twice:
 * its upper half is the generation of its place, so that an id whose object was removed finds nothing. One thread
 * changes it; another may {@link #get} by an id that it was handed, and finds the id's own object or none: an entry is
 * replaced, never changed.
 *
 * @param <T> what the ids stand for
 */
public final class IdTable<T> {
    private static final int FIRST_SIZE = 16;

    /** What stands at a place; its fields are final, so that who sees it sees it whole. */
    private record Entry<T>(long id, T value) {}

    private @Nullable Entry<T>[] entries = places(FIRST_SIZE);

    /** Start at 1, so that no id fits into 32 bits and is taken for a small number or pointer. */
    private int[] generations = new int[FIRST_SIZE];

    /** The place that was freed before this one. */
    private int[] freedBefore = new int[FIRST_SIZE];

    private int lastFreed = -1;
    private int used;
    private int size;

    /** Adds an object and returns its id. */
    public long add(T value) {
        int index = place();
        long id = (long) generations[index] << 32 | (index + 1);
        entries[index] = new Entry<>(id, value);
        size++;
        return id;
    }

    private int place() {
        int index = lastFreed;
        if (index >= 0) {
            lastFreed = freedBefore[index];
            return index;
        }
        if (used == entries.length) {
            entries = Arrays.copyOf(entries, 2 * used);
            generations = Arrays.copyOf(generations, 2 * used);
            freedBefore = Arrays.copyOf(freedBefore, 2 * used);
        }
        generations[used] = 1;
        return used++;
    }

    /** Returns the object of an id, or {@code null} if the id is stale or was never given. */
    public @Nullable T get(long id) {
        @Nullable Entry<T>[] present = entries;
        int index = (int) id - 1;
        if (index < 0 || index >= present.length) {
            return null;
        }
        Entry<T> entry = present[index];
        return entry != null && entry.id == id ? entry.value : null;
    }

    /** Removes the object of an id and returns it, or {@code null} if there is none. */
    public @Nullable T remove(long id) {
        T value = get(id);
        if (value != null) {
            int index = (int) id - 1;
            entries[index] = null;
            generations[index]++;
            freedBefore[index] = lastFreed;
            lastFreed = index;
            size--;
        }
        return value;
    }

    /** Returns all objects present. */
    public List<T> values() {
        List<T> values = new ArrayList<>(size);
        for (Entry<T> entry : entries) {
            if (entry != null) {
                values.add(entry.value);
            }
        }
        return values;
    }

    /** Returns the number of objects present. */
    public int size() {
        return size;
    }

    @SuppressWarnings("unchecked") // Java makes no array of a generic class.
    private static <T> @Nullable Entry<T>[] places(int count) {
        return (@Nullable Entry<T>[]) new Entry<?>[count];
    }
}
