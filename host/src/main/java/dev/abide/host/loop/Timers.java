package dev.abide.host.loop;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Timers in Node's order: one list per duration, in order of insertion, and a queue of lists by expiry. So timers of
 * one duration run in the order in which they were started, and a list that is due runs as far as it is due before the
 * next list does (Node's {@code lib/internal/timers.js} explains the design).
 */
public final class Timers {
    /** The longest duration; what exceeds it becomes 1 ms, as in Node. */
    public static final long MAX_MILLIS = Integer.MAX_VALUE;

    private final LoopClock clock;
    private final LoopClient client;
    private final Map<Long, TimerList> lists = new HashMap<>();
    private final PriorityQueue<TimerList> queue = new PriorityQueue<>();
    private long nextListNumber = Long.MIN_VALUE;
    private final Runnable revive;
    private int referenced;

    /** Makes the timers of a loop, which hears of each one that keeps it alive. */
    Timers(LoopClock clock, LoopClient client, Runnable revive) {
        this.clock = clock;
        this.client = client;
        this.revive = revive;
    }

    /** Returns the duration that Node makes of a number. */
    public static long duration(double millis) {
        return millis >= 1 && millis <= MAX_MILLIS ? (long) millis : 1;
    }

    /** Starts a timer, which keeps the loop alive. */
    public Timer start(long millis, boolean repeat, Runnable body) {
        return start(millis, repeat, body, () -> {});
    }

    /** The same, and {@code over} runs whenever the timer will not fire any more, unless it is refreshed. */
    public Timer start(long millis, boolean repeat, Runnable body, Runnable over) {
        Timer timer = new Timer(this, body, over, millis, repeat);
        timer.activate();
        return timer;
    }

    /** Returns how many timers keep the loop alive. */
    int referenced() {
        return referenced;
    }

    private void count(int change) {
        referenced += change;
        if (change > 0) {
            revive.run();
        }
    }

    /** Returns the milliseconds until the next list is due, 0 if one is, -1 if there is none. */
    long untilNext() {
        TimerList next = queue.peek();
        return next == null ? -1 : Math.max(0, next.expiry - clock.millis());
    }

    void run() {
        boolean first = true;
        long now = clock.millis();
        while (true) {
            TimerList list = queue.peek();
            if (list == null) {
                return;
            }
            if (list.expiry > now) {
                now = clock.millis();
                if (list.expiry > now) {
                    return;
                }
            }
            if (!first) {
                client.drain();
            }
            first = false;
            run(list, now);
        }
    }

    private void run(TimerList list, long now) {
        boolean first = true;
        while (true) {
            Timer timer = list.first();
            if (timer == null) {
                // Another list may have its place: the loop can have turned within a timer.
                lists.remove(list.millis, list);
                queue.remove(list);
                return;
            }
            if (now - timer.started < list.millis) {
                reschedule(list, Math.max(timer.started + list.millis, now + 1));
                return;
            }
            if (!first) {
                client.drain();
            }
            first = false;
            fire(list, timer);
        }
    }

    private void fire(TimerList list, Timer timer) {
        list.timers.remove(timer);
        timer.list = null;
        long start = clock.millis();
        try {
            timer.body.run();
        } catch (RuntimeException | Error e) {
            client.failed(e);
        } finally {
            if (timer.list == null && !timer.cancelled) {
                if (timer.repeat) {
                    insert(timer, start);
                } else {
                    timer.deactivate();
                }
            }
            client.drain();
        }
    }

    private void reschedule(TimerList list, long expiry) {
        queue.remove(list);
        list.expiry = expiry;
        list.number = nextListNumber++;
        queue.add(list);
    }

    private void insert(Timer timer, long start) {
        timer.started = start;
        TimerList list = lists.get(timer.millis);
        if (list == null) {
            list = new TimerList(timer.millis, start + timer.millis, nextListNumber++);
            lists.put(timer.millis, list);
            queue.add(list);
        }
        list.timers.add(timer);
        timer.list = list;
    }

    private void remove(Timer timer) {
        TimerList list = timer.list;
        if (list != null) {
            timer.list = null;
            list.timers.remove(timer);
            if (list.timers.isEmpty()) {
                lists.remove(list.millis, list);
                queue.remove(list);
            }
        }
    }

    /** One timer. Loop's thread only. */
    public static final class Timer {
        private final Timers owner;
        private final Runnable body;
        private final Runnable over;
        private final long millis;
        private boolean repeat;
        private boolean referenced = true;
        private boolean active;
        private boolean cancelled;
        private long started;
        private @Nullable TimerList list;

        private Timer(Timers owner, Runnable body, Runnable over, long millis, boolean repeat) {
            this.owner = owner;
            this.body = body;
            this.over = over;
            this.millis = millis;
            this.repeat = repeat;
        }

        private void activate() {
            if (!active) {
                active = true;
                if (referenced) {
                    owner.count(1);
                }
            }
            owner.remove(this);
            owner.insert(this, owner.clock.millis());
        }

        private void deactivate() {
            if (active) {
                active = false;
                if (referenced) {
                    owner.count(-1);
                }
                over.run();
            }
        }

        /** Stops the timer for good. */
        public void cancel() {
            cancelled = true;
            repeat = false;
            owner.remove(this);
            deactivate();
        }

        /** Starts the duration anew, also after the timer has fired; not after {@link #cancel()}. */
        public void refresh() {
            if (!cancelled) {
                activate();
            }
        }

        /** Makes the timer keep the loop alive, or not. */
        public void reference(boolean wanted) {
            if (referenced != wanted) {
                referenced = wanted;
                if (active) {
                    owner.count(wanted ? 1 : -1);
                }
            }
        }

        /** Tells whether the timer keeps the loop alive while it is active. */
        public boolean isReferenced() {
            return referenced;
        }

        /** Tells whether the timer will fire. */
        public boolean isActive() {
            return active;
        }
    }

    private static final class TimerList implements Comparable<TimerList> {
        private final long millis;
        private final LinkedHashSet<Timer> timers = new LinkedHashSet<>();
        private long expiry;
        private long number;

        private TimerList(long millis, long expiry, long number) {
            this.millis = millis;
            this.expiry = expiry;
            this.number = number;
        }

        private @Nullable Timer first() {
            return timers.isEmpty() ? null : timers.getFirst();
        }

        @Override
        public int compareTo(TimerList other) {
            int byExpiry = Long.compare(expiry, other.expiry);
            return byExpiry != 0 ? byExpiry : Long.compare(number, other.number);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }
    }
}
