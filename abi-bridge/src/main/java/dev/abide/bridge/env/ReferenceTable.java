package dev.abide.bridge.env;

import dev.abide.bridge.library.NativeEnv;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The references of an env by id. C notes which deletions are due ({@code references.c}), and other threads which
 * counts are to change; whoever looks here finds that done. The runtime's thread only, unless said otherwise; the
 * monitor guards the counts, which other threads change as well.
 */
public final class ReferenceTable {
    private final IdTable<ValueReference> table = new IdTable<>();
    private final NativeEnv env;
    private final RequestedCounts requested;
    private boolean isOver;

    /**
     * Begins without references.
     *
     * @param post queues a task for the runtime's thread
     */
    ReferenceTable(NativeEnv env, Consumer<Runnable> post) {
        this.env = env;
        this.requested = new RequestedCounts(this, () -> post.accept(this::settleUnlessOver));
    }

    /** Returns what other threads may do. */
    public RequestedCounts requested() {
        return requested;
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

    /** Does the deletions and the changes of counts that are due. */
    public void settle() {
        int count = env.deletionCount();
        if (count != 0) {
            settle(count);
        }
        requested.settle();
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

    private void settleUnlessOver() {
        if (!isOver) {
            settle();
        }
    }

    /** The env has gone; what other threads ask for from here on is not done. */
    void end() {
        isOver = true;
    }

    /** Returns the reference of an id as {@link #get} does, for another thread. */
    ValueReference find(long id) {
        return found(table.get(id));
    }

    /** Changes the count of a reference as another thread was told, if it is there still. */
    void count(long id, int change) {
        ValueReference reference = table.get(id);
        if (reference != null) {
            synchronized (this) {
                reference.grant(change);
            }
        }
    }

    /** Deletes a reference if it is there still. */
    void drop(long id) {
        ValueReference reference = table.remove(id);
        if (reference != null) {
            reference.delete();
            mirror(id, 0);
        }
    }

    private void mirror(long id, int generation) {
        env.setReference((int) id - 1, generation);
    }
}
