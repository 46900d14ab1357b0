package dev.abide.host.loop;

import java.util.ArrayDeque;
import java.util.Queue;

/** What {@code setImmediate} queues: runs in the next check phase; what is queued meanwhile waits for the one after. */
public final class Immediates {
    private final LoopClient client;
    private Queue<Immediate> queue = new ArrayDeque<>();
    private Queue<Immediate> running = new ArrayDeque<>();
    private int referenced;

    Immediates(LoopClient client) {
        this.client = client;
    }

    /** Queues a body, which keeps the loop alive until it ran. */
    public Immediate add(Runnable body) {
        Immediate immediate = new Immediate(this, body);
        queue.add(immediate);
        referenced++;
        return immediate;
    }

    int referenced() {
        return referenced;
    }

    void run() {
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
                try {
                    immediate.body.run();
                } catch (RuntimeException | Error e) {
                    client.failed(e);
                } finally {
                    client.drain();
                }
            }
        }
    }

    /** One queued body. Loop's thread only. */
    public static final class Immediate {
        private final Immediates owner;
        private final Runnable body;
        private boolean pending = true;
        private boolean referenced = true;

        private Immediate(Immediates owner, Runnable body) {
            this.owner = owner;
            this.body = body;
        }

        private void end() {
            if (pending) {
                pending = false;
                if (referenced) {
                    owner.referenced--;
                }
            }
        }

        /** Takes the body out of the queue. */
        public void cancel() {
            end();
        }

        /** Makes the immediate keep the loop alive, or not. */
        public void reference(boolean wanted) {
            if (referenced != wanted) {
                referenced = wanted;
                if (pending) {
                    owner.referenced += wanted ? 1 : -1;
                }
            }
        }

        /** Tells whether the immediate keeps the loop alive while it is pending. */
        public boolean isReferenced() {
            return referenced;
        }
    }
}
