package dev.abide.host.runtime;

import dev.abide.host.binding.HostContext;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How the host runs JavaScript: within callbacks, whose outermost one leaves everything as it was, and after which
 * ticks and microtasks are drained. The runtime's thread only.
 */
public final class Callbacks {
    private final AsyncOperations operations;
    private final Consumer<Throwable> failed;
    private final Runnable drainTicks;
    private final Runnable collectGarbage;
    private int depth;

    /**
     * Makes the callbacks of one runtime.
     *
     * @param failed takes what a callback threw
     * @param drainTicks drains ticks and microtasks
     * @param collectGarbage is done after each outermost callback
     */
    Callbacks(
            HostContext context,
            Ending ending,
            Consumer<Throwable> failed,
            Runnable drainTicks,
            Runnable collectGarbage) {
        this.operations = new AsyncOperations(context, ending, this);
        this.failed = failed;
        this.drainTicks = drainTicks;
        this.collectGarbage = collectGarbage;
    }

    /** Returns on whose behalf callbacks run. */
    public AsyncOperations operations() {
        return operations;
    }

    /** Tells whether the host is within JavaScript that it started, so that nobody else drains. */
    private boolean isInside() {
        return depth > 0;
    }

    /** Runs JavaScript as a callback. */
    public void inside(Runnable body) {
        int entered = operations.depth();
        Object stores = operations.stores();
        depth++;
        try {
            body.run();
        } finally {
            depth--;
            operations.leaveDownTo(entered);
            if (depth == 0) {
                operations.setStores(stores);
                collectGarbage.run();
            }
        }
    }

    /** The same for what nothing asynchronous gave rise to, unless JavaScript runs already. */
    public void insideScript(Runnable body) {
        if (isInside()) {
            inside(body);
        } else {
            inside(() -> {
                operations.root().enter();
                body.run();
            });
        }
    }

    /** Runs JavaScript as part of what the host does, so that nobody drains within. */
    boolean withoutDraining(BooleanSupplier body) {
        depth++;
        try {
            return body.getAsBoolean();
        } finally {
            depth--;
        }
    }

    /** Runs a body; what it throws is an uncaught exception. Returns whether it threw nothing. */
    boolean guard(Runnable body) {
        try {
            body.run();
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            failed.accept(e);
            return false;
        }
    }

    /** Drains ticks and microtasks unless JavaScript of the host is running. */
    public void drain() {
        if (depth == 0) {
            drainTicks.run();
        }
    }
}
