package dev.abide.host.loop;

import dev.abide.bridge.NativeLoop;
import dev.abide.bridge.NativeLoop.Phases;
import java.util.function.BooleanSupplier;

/**
 * The event loop of one runtime. A turn has the phases of libuv: timers, tasks (what Node calls poll), immediates.
 * After each callback the client drains ticks and microtasks.
 *
 * <p>It waits in a monitor of its own, until an addon wants libuv: from then on {@code uv_run} waits and runs what
 * addons started there, and calls back for the phases of the host. So an addon that calls {@code uv_run} itself turns
 * this loop too, as in Node.
 *
 * <p>Alive is a loop with referenced timers or immediates, with holds, or with a native loop that is. Tasks that were
 * posted do not keep it alive. {@link #post}, {@link #hold}, {@link #release}, {@link #stop} and {@link #end} may be
 * called on any thread, everything else on the loop's.
 */
public final class EventLoop {
    private final LoopClient client;
    private final Timers timers;
    private final Immediates immediates;
    private final Tasks tasks = new Tasks();
    private final Phases everything = new Everything();
    private final Phases withoutWaiting = new WithoutWaiting();
    private volatile boolean stopped;
    private volatile boolean ended;

    /** Makes a loop. */
    public EventLoop(LoopClock clock, LoopClient client) {
        this.client = client;
        this.timers = new Timers(clock, client, tasks::revive);
        this.immediates = new Immediates(client, tasks::revive);
    }

    /** Returns the timers. */
    public Timers timers() {
        return timers;
    }

    /** Returns the immediates. */
    public Immediates immediates() {
        return immediates;
    }

    /** Queues a task for a later turn. Any thread. Dropped when the loop is closed. */
    public void post(Runnable task) {
        tasks.add(task);
    }

    /** Keeps the loop alive until {@link #release()}; counted. Any thread. */
    public void hold() {
        tasks.hold();
    }

    /** Undoes one {@link #hold()}. Any thread. */
    public void release() {
        tasks.release();
    }

    /** Makes {@link #run} return after the callback that runs now. Any thread. */
    public void stop() {
        stopped = true;
        tasks.wake();
    }

    /** Stops for good: {@link #run}, {@link #turn()} and {@link #await} return at once. Any thread. */
    public void end() {
        ended = true;
        stop();
    }

    /** Turns within a native loop from now on. The loop's thread. */
    public void drive(NativeLoop loop) {
        tasks.drive(loop);
        loop.serve(everything);
    }

    /** Tells whether something keeps the loop alive. */
    public boolean isAlive() {
        return timers.referenced() > 0 || immediates.referenced() > 0 || tasks.keepAlive();
    }

    /** Turns until nothing keeps the loop alive, or {@link #stop} is called. */
    public void run() {
        stopped = ended;
        while (!stopped && isAlive()) {
            turn(true);
        }
    }

    /**
     * Runs tasks until the condition holds, at the end of the runtime: nothing else runs from here on, not even where
     * an addon turns the loop.
     */
    public void runUntil(BooleanSupplier condition) {
        stopped = false;
        Phases alone = new TasksAlone();
        NativeLoop loop = tasks.nativeLoop();
        if (loop != null) {
            loop.serve(alone);
        }
        while (!stopped && !condition.getAsBoolean()) {
            turn(alone);
        }
    }

    /** Turns once without waiting. Returns whether something keeps the loop alive. */
    public boolean turn() {
        stopped = ended;
        if (!stopped) {
            turn(false);
        }
        return isAlive();
    }

    /**
     * Waits until a turn has something to do, or nothing keeps the loop alive. Callbacks of a native loop run within
     * the waiting.
     *
     * @param millis the longest time to wait
     * @return whether there is something to do
     */
    public boolean await(long millis) {
        stopped = ended;
        if (!isDue() && isAlive()) {
            turn(new Nothing(millis));
        }
        return isDue();
    }

    private boolean isDue() {
        return !tasks.isEmpty() || immediates.referenced() > 0 || timers.untilNext() == 0;
    }

    private void turn(boolean wait) {
        timers.run();
        turn(wait ? everything : withoutWaiting);
    }

    private void turn(Phases phases) {
        NativeLoop loop = tasks.nativeLoop();
        if (loop != null) {
            loop.turn(phases);
            return;
        }
        phases.beforeWaiting();
        try {
            tasks.await(() -> stopped);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
        phases.afterWaiting();
    }

    // As many tasks as were queued at the start: timers go on although each task posts the next.
    private void runTasks() {
        for (int left = tasks.size(); left > 0 && !stopped; left--) {
            Runnable task = tasks.poll();
            if (task != null) {
                run(task);
            }
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            client.failed(e);
        } finally {
            client.drain();
        }
    }

    /** Drops what is queued; later tasks too. */
    public void close() {
        stop();
        tasks.close();
    }

    /** The phases of a turn in which everything has its place. */
    private class Everything implements Phases {
        @Override
        public long beforeWaiting() {
            return tasks.prepare(patience(), timers.referenced() == 0, stopped);
        }

        long patience() {
            return immediates.referenced() == 0 && isAlive() ? timers.untilNext() : 0;
        }

        @Override
        public void afterWaiting() {
            tasks.waited();
            runTasks();
            if (!stopped) {
                immediates.run();
            }
            // Where an addon turns the loop, nobody else runs them.
            if (!stopped && tasks.nativeLoop() != null) {
                timers.run();
            }
            if (!isAlive()) {
                tasks.sleep();
            }
        }
    }

    private final class WithoutWaiting extends Everything {
        @Override
        long patience() {
            return 0;
        }
    }

    private final class TasksAlone implements Phases {
        @Override
        public long beforeWaiting() {
            return tasks.prepare(-1, false, stopped);
        }

        @Override
        public void afterWaiting() {
            tasks.waited();
            runTasks();
        }
    }

    /** Waits, and leaves what is due to the next turn. */
    private final class Nothing implements Phases {
        private final long millis;

        Nothing(long millis) {
            this.millis = millis;
        }

        @Override
        public long beforeWaiting() {
            long timer = timers.untilNext();
            return tasks.prepare(timer < 0 ? millis : Math.min(timer, millis), timers.referenced() == 0, stopped);
        }

        @Override
        public void afterWaiting() {
            tasks.waited();
        }
    }
}
