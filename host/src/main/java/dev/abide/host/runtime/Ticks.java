package dev.abide.host.runtime;

import dev.abide.host.binding.HostContext;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The queue of {@code process.nextTick}, and what is drained between callbacks: all ticks, then all microtasks, again
 * while there are ticks, then rejections that nobody handled, which may make ticks again (Node's
 * {@code processTicksAndRejections}).
 */
public final class Ticks {
    private final HostContext context;
    private final Callbacks callbacks;
    private final Ending ending;
    private final Rejections rejections;
    private final Failures failures;
    private final Queue<BooleanSupplier> queue = new ArrayDeque<>();
    private final Queue<JobFailure> failedJobs = new ArrayDeque<>();
    private boolean draining;
    private boolean inJobs;

    Ticks(HostContext context, Callbacks callbacks, Ending ending, Rejections rejections, Failures failures) {
        this.context = context;
        this.callbacks = callbacks;
        this.ending = ending;
        this.rejections = rejections;
        this.failures = failures;
    }

    /** Queues a tick, which says whether it threw nothing. */
    public void add(BooleanSupplier tick) {
        queue.add(tick);
    }

    void jobFailed(@Nullable Object error) {
        failedJobs.add(new JobFailure(error));
    }

    public void drain() {
        if (!draining) {
            drainWithin();
        }
    }

    /** Drains although a tick may be running, for who waits within it. */
    public void drainWithin() {
        if (ending.hasCome()) {
            return;
        }
        boolean wasDraining = draining;
        draining = true;
        try {
            callbacks.inside(() -> {
                do {
                    if (!runTicks()) {
                        return;
                    }
                    runJobs();
                } while (!ending.hasCome() && (!queue.isEmpty() || rejections.process()));
            });
        } finally {
            draining = wasDraining;
        }
    }

    /** Runs microtasks and no tick: after the 'exit' event, as in Node. */
    void runLastJobs() {
        callbacks.inside(this::runJobs);
    }

    // A tick that throws ends the draining; the rest comes after the next callback, as in Node.
    private boolean runTicks() {
        while (!ending.hasCome()) {
            BooleanSupplier tick = queue.poll();
            if (tick == null) {
                return true;
            }
            if (!tick.getAsBoolean()) {
                context.loop().immediates().add(this::drain);
                return false;
            }
        }
        return false;
    }

    private void runJobs() {
        if (ending.hasCome() || inJobs) {
            return;
        }
        inJobs = true;
        try {
            callbacks.guard(() -> context.realm().jobs().drain());
        } finally {
            inJobs = false;
        }
        while (!failedJobs.isEmpty()) {
            JobFailure failure = failedJobs.remove();
            failures.uncaught(failure.error(), false);
        }
    }

    private record JobFailure(@Nullable Object error) {}
}
