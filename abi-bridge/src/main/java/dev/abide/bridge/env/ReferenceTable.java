package dev.abide.bridge.env;

import dev.abide.bridge.memory.Layout;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The references of an env by id. C notes which deletions are due ({@code references.c}); whoever looks here finds them
 * done. The runtime's thread only.
 */
public final class ReferenceTable {
    private final IdTable<ValueReference> table = new IdTable<>();
    private final long env;
    private final long generations;

    ReferenceTable(long env) {
        this.env = env;
        this.generations = Memory.getLong(env + Layout.ENV_REFERENCES);
    }

    /** Adds a reference and returns its id. */
    public long add(ValueReference reference) {
        settle();
        long id = table.add(reference);
        mirror(id, (int) (id >>> 32));
        return id;
    }

    /** Returns the reference of an id; throws {@code napi_invalid_arg} if the id is stale or was never given. */
    public ValueReference get(long id) {
        settle();
        return found(table.get(id));
    }

    /** Deletes the reference of an id; throws {@code napi_invalid_arg} if the id is stale or was never given. */
    public void delete(long id) {
        settle();
        found(table.remove(id)).delete();
        mirror(id, 0);
    }

    private static ValueReference found(@Nullable ValueReference reference) {
        if (reference == null) {
            throw Refusal.of(NapiStatus.INVALID_ARG);
        }
        return reference;
    }

    /** Does the deletions that are due. */
    public void settle() {
        int count = Memory.getInt(env + Layout.ENV_DELETE_COUNT);
        if (count != 0) {
            settle(count);
        }
    }

    private void settle(int count) {
        Memory.putInt(env + Layout.ENV_DELETE_COUNT, 0);
        for (int i = 0; i < count; i++) {
            ValueReference reference = table.remove(Memory.getLong(env + Layout.ENV_DELETES + (long) i * Long.BYTES));
            if (reference != null) {
                reference.delete();
            }
        }
    }

    private void mirror(long id, int generation) {
        int index = (int) id - 1;
        if (index < Layout.REFERENCES_CAPACITY) {
            Memory.putInt(generations + (long) index * Integer.BYTES, generation);
        }
    }
}
