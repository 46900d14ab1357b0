package dev.abide.bridge.env;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The finalizers of one env that have not run, newest first, and the ways to register one. */
public final class Finalizers {
    private final Env env;
    private @Nullable Finalizer newest;

    Finalizers(Env env) {
        this.env = env;
    }

    /** Makes a reference whose finalizer runs when the object died. */
    public ValueReference reference(Object object, Finalizer finalizer, int count) {
        Collected.OfObject weak =
                new Collected.OfObject(object, finalizer, env.bridge().garbage().queue());
        finalizer.watchWith(weak);
        return new ValueReference(object, weak, finalizer, count);
    }

    /** Registers a finalizer for when an object died, and returns the weak reference to it. */
    public ValueReference after(Object object, long callback, long data, long hint) {
        return reference(object, new Finalizer(env, callback, data, hint), 0);
    }

    /** Registers a finalizer for when a string that stands for memory of the addon died. */
    public void afterString(Object string, long callback, long data, long hint) {
        reference(string, new Finalizer(env, Finalizer.Kind.OF_STRING, callback, data, hint), 0);
    }

    /** Registers a finalizer for a later turn of the loop. */
    public void later(long callback, long data, long hint) {
        env.bridge().garbage().finalizeLater(new Finalizer(env, Finalizer.Kind.POSTED, callback, data, hint));
    }

    /**
     * Tells that an ArrayBuffer stands for memory of the addon: nobody else may own it, and it does not outlive the
     * env.
     */
    public void own(Object arrayBuffer) {
        env.bridge().externalBuffers().add(arrayBuffer);
        env.host().markUntransferable(arrayBuffer);
    }

    /**
     * Registers a finalizer for when memory of the addon can no longer be reached through a buffer; until then it
     * counts for the collector.
     */
    public void afterStore(Object store, long byteLength, Finalizer.Kind kind, long callback, long data, long hint) {
        Finalizer finalizer = new Finalizer(env, kind, callback, data, hint);
        finalizer.watchWith(new Collected.OfStore(
                store, byteLength, finalizer, env.bridge().garbage().queue()));
        env.bridge().externalMemory().count(byteLength);
        if (kind == Finalizer.Kind.OF_OBJECT) {
            finalizer.giveBackBeforeHooks();
        }
    }

    void link(Finalizer finalizer) {
        finalizer.linked = true;
        finalizer.older = newest;
        if (newest != null) {
            newest.newer = finalizer;
        }
        newest = finalizer;
    }

    void unlink(Finalizer finalizer) {
        if (!finalizer.linked) {
            return;
        }
        finalizer.linked = false;
        if (finalizer.newer != null) {
            finalizer.newer.older = finalizer.older;
        } else {
            newest = finalizer.older;
        }
        if (finalizer.older != null) {
            finalizer.older.newer = finalizer.newer;
        }
        finalizer.newer = null;
        finalizer.older = null;
    }

    /** Adds those whose object died. */
    void addDead(Collection<Finalizer> dead) {
        for (Finalizer next = newest; next != null; next = next.older) {
            if (next.isDead()) {
                dead.add(next);
            }
        }
    }

    /** Runs all, also those that appear meanwhile. */
    void runAll() {
        for (Finalizer next = newest; next != null; next = newest) {
            next.runAtTeardown();
        }
    }
}
