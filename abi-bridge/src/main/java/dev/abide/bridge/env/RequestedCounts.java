package dev.abide.bridge.env;

import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What other threads than the runtime's do to references. They get the count at once; the change itself is made on the
 * runtime's thread, before it looks at any reference the next time, or in a later turn of the loop. Any thread, unless
 * said otherwise.
 */
public final class RequestedCounts {
    /** A change; {@code kept} is the value that is counted up, which must not die before. */
    private record Change(long id, Kind kind, @Nullable Object kept) {}

    private enum Kind {
        REF,
        UNREF,
        DELETE
    }

    private final ReferenceTable table;
    private final Runnable settleLater;
    private List<Change> changes = new ArrayList<>();

    /** Whether there are any: read without the lock, since the runtime's thread asks all the time. */
    private volatile boolean isAny;

    RequestedCounts(ReferenceTable table, Runnable settleLater) {
        this.table = table;
        this.settleLater = settleLater;
    }

    /** Counts up, unless the value is gone, and returns the count. */
    public int ref(long id) {
        synchronized (table) {
            ValueReference reference = table.find(id);
            Object value = reference.value();
            if (value == null && !reference.holdsNull()) {
                return 0;
            }
            add(new Change(id, Kind.REF, value));
            return reference.request(1);
        }
    }

    /** Counts down and returns the count; refuses at zero. */
    public int unref(long id) {
        synchronized (table) {
            ValueReference reference = table.find(id);
            Refusal.unless(reference.request(0) > 0, NapiStatus.GENERIC_FAILURE);
            add(new Change(id, Kind.UNREF, null));
            return reference.request(-1);
        }
    }

    /** Deletes. */
    public void delete(long id) {
        synchronized (table) {
            table.find(id);
            add(new Change(id, Kind.DELETE, null));
        }
    }

    private void add(Change change) {
        changes.add(change);
        if (!isAny) {
            isAny = true;
            settleLater.run();
        }
    }

    /** Makes the changes. The runtime's thread. */
    void settle() {
        if (isAny) {
            take().forEach(this::make);
        }
    }

    private List<Change> take() {
        synchronized (table) {
            List<Change> taken = changes;
            changes = new ArrayList<>();
            isAny = false;
            return taken;
        }
    }

    private void make(Change change) {
        if (change.kind() == Kind.DELETE) {
            table.drop(change.id());
        } else {
            table.count(change.id(), change.kind() == Kind.REF ? 1 : -1);
        }
    }
}
