package dev.abide.bridge.env;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Gives objects ids that can go through native code as opaque 64-bit words. An id is never 0 and is never given twice:
 * its upper half is the generation of its place, so that an id whose object was removed finds nothing. Not thread-safe.
 *
 * @param <T> what the ids stand for
 */
public final class IdTable<T> {
    private final List<Place<T>> places = new ArrayList<>();
    private int firstFree = -1;
    private int size;

    /** Adds an object and returns its id. */
    public long add(T value) {
        int index = firstFree;
        Place<T> place;
        if (index >= 0) {
            place = places.get(index);
            firstFree = place.nextFree;
        } else {
            index = places.size();
            place = new Place<>();
            places.add(place);
        }
        place.value = value;
        size++;
        return (long) place.generation << 32 | (index + 1);
    }

    /** Returns the object of an id, or {@code null} if the id is stale or was never given. */
    public @Nullable T get(long id) {
        int index = (int) id - 1;
        if (index < 0 || index >= places.size()) {
            return null;
        }
        Place<T> place = places.get(index);
        return place.generation == (int) (id >>> 32) ? place.value : null;
    }

    /** Removes the object of an id and returns it, or {@code null} if there is none. */
    public @Nullable T remove(long id) {
        T value = get(id);
        if (value != null) {
            int index = (int) id - 1;
            Place<T> place = places.get(index);
            place.value = null;
            place.generation++;
            place.nextFree = firstFree;
            firstFree = index;
            size--;
        }
        return value;
    }

    /** Returns all objects present. */
    public List<T> values() {
        return places.stream()
                .map(place -> place.value)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Returns the number of objects present. */
    public int size() {
        return size;
    }

    private static final class Place<T> {
        @Nullable
        T value;
        /** Starts at 1, so that no id fits into 32 bits and is taken for a small number or pointer. */
        int generation = 1;

        int nextFree = -1;
    }
}
