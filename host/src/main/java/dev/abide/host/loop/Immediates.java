package dev.abide.host.loop;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * What {@code setImmediate} queues: runs in the next check phase; what is queued meanwhile waits for the one after.
 * Each check phase begins with what the host itself put off.
 */
public final class Immediates {
    private final LoopClient client;
    private final Queue<Runnable> putOff = new ArrayDeque<>();
    private Queue<Immediate> queue = new ArrayDeque<>();
    private Queue<Immediate> running = new ArrayDeque<>();
    private final Runnable revive;
    private int referenced;

    /** Makes the immediates of a loop, which hears of each one that keeps it alive. */
    Immediates(LoopClient client, Runnable revive) {
        this.client = client;
        this.revive = revive;
    }

    /** Queues a body, which keeps the loop alive until it ran. */
    public Immediate add(Runnable body) {
        return add(body, () -> {});
    }

    /** The same, and {@code over} runs once the body ran or was cancelled. */
    public Immediate add(Runnable body, Runnable over) {
        Immediate immediate = new Immediate(this, body, over);
        queue.add(immediate);
        count(1);
        return immediate;
    }

    /** Puts a body off until the next check phase, or the end of this beginning. It does not keep the loop alive. */
    public void putOff(Runnable body) {
        putOff.add(body);
    }

    int referenced() {
        return referenced;
    }

    private void count(int change) {
        referenced += change;
        if (change > 0) {
            revive.run();
        }
    }

    void run() {
        for (Runnable body = putOff.poll(); body != null; body = putOff.poll()) {
            run(body);
        }
        if (running.isEmpty()) {
            Queue<Immediate> due = queue;
            queue = running;
            running = due;
        }
        while (true) {
            Immediate immediate = running.poll();
            if (immediate == null) {
                return;
            }
            if (immediate.pending) {
                immediate.end();
                run(immediate);
            }
        }
    }

    private void run(Runnable body) {
        try {
            body.run();
        } catch (RuntimeException | Error e) {
            client.failed(e);
        } finally {
            client.drain();
        }
    }

    /** One queued body. Loop's thread only. */
    public static final class Immediate implements Runnable {
        private final Immediates owner;
        private final Runnable body;
        private final Runnable over;
        private boolean pending = true;
        private boolean referenced = true;

        private Immediate(Immediates owner, Runnable body, Runnable over) {
            this.owner = owner;
            this.body = body;
            this.over = over;
        }

        private void end() {
            if (pending) {
                pending = false;
                if (referenced) {
                    owner.count(-1);
                }
            }
        }

        /** Runs the body; for the loop. */
        @Override
        public void run() {
            try {
                body.run();
            } finally {
                over.run();
            }
        }

        /** Takes the body out of the queue. */
        public void cancel() {
            if (pending) {
                end();
                over.run();
            }
        }

        /** Makes the immediate keep the loop alive, or not. */
        public void reference(boolean wanted) {
            if (referenced != wanted) {
                referenced = wanted;
                if (pending) {
                    owner.count(wanted ? 1 : -1);
                }
            }
        }

        /** Tells whether the immediate keeps the loop alive while it is pending. */
        public boolean isReferenced() {
            return referenced;
        }
    }
}
