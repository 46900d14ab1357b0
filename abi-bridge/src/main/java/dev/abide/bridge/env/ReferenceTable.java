package dev.abide.bridge.env;

import dev.abide.bridge.library.NativeEnv;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The references of an env by id. C notes which deletions are due ({@code references.c}); whoever looks here finds them
 * done. The runtime's thread only.
 */
public final class ReferenceTable {
    private final IdTable<ValueReference> table = new IdTable<>();
    private final NativeEnv env;

    ReferenceTable(NativeEnv env) {
        this.env = env;
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
        int count = env.deletionCount();
        if (count != 0) {
            settle(count);
        }
    }

    private void settle(int count) {
        env.forgetDeletions();
        for (int i = 0; i < count; i++) {
            ValueReference reference = table.remove(env.deletion(i));
            if (reference != null) {
                reference.delete();
            }
        }
    }

    private void mirror(long id, int generation) {
        env.setReference((int) id - 1, generation);
    }
}
