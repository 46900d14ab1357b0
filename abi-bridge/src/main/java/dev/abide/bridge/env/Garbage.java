package dev.abide.bridge.env;

import dev.abide.bridge.BridgeHost;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** What the garbage collector found, and the finalizers that are due for it. */
public final class Garbage {
    private final BridgeHost host;
    private final ReferenceQueue<Object> collected = new ReferenceQueue<>();
    private final Queue<Finalizer> due = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private @Nullable Thread reaper;

    Garbage(BridgeHost host) {
        this.host = host;
    }

    /** Returns the queue into which the garbage collector puts what died. */
    ReferenceQueue<Object> queue() {
        return collected;
    }

    /** Looks at the queue from here on, on a thread of its own. */
    void startReaper() {
        if (reaper == null) {
            reaper = Thread.ofPlatform().daemon().name("abide-reaper").start(this::reap);
        }
    }

    /** Looks at the queue no more. */
    void stopReaper() {
        if (reaper != null) {
            reaper.interrupt();
        }
    }

    private void reap() {
        try {
            while (true) {
                Reference<?> dead = collected.remove();
                if (dead instanceof Collected object) {
                    finalizeLater(object.finalizer());
                }
            }
        } catch (InterruptedException e) {
            // The bridge closed.
            Thread.currentThread().interrupt();
        }
    }

    /** Queues a finalizer for the loop, which lives until it ran. Any thread. */
    void finalizeLater(Finalizer finalizer) {
        due.add(finalizer);
        if (scheduled.compareAndSet(false, true)) {
            host.hold();
            host.post(() -> {
                host.release();
                scheduled.set(false);
                runDue();
            });
        }
    }

    /** Runs the finalizers that are due; an exception of one does not keep the others from running. */
    void runDue() {
        for (Finalizer next = due.poll(); next != null; next = due.poll()) {
            try {
                next.run();
            } catch (RuntimeException | Error e) {
                Finalizer after = due.poll();
                if (after != null) {
                    finalizeLater(after);
                }
                throw e;
            }
        }
    }

    /** Runs the finalizers of one env that are due. */
    void runDue(Env env) {
        due.stream().filter(finalizer -> finalizer.env() == env).toList().forEach(Finalizer::run);
    }

    /**
     * Collects. Does not wait for the reaper: what died is found by looking at every finalizer. Those of experimental
     * modules run at once, as in Node, where they run within the collection.
     */
    void collect(Collection<Env> envs) {
        envs.forEach(env -> env.references().settle());
        System.gc();
        List<Finalizer> dead = new ArrayList<>();
        envs.forEach(env -> env.finalizers().addDead(dead));
        for (Finalizer finalizer : dead) {
            if (finalizer.isBasic()) {
                finalizer.run();
            } else {
                finalizeLater(finalizer);
            }
        }
    }
}
