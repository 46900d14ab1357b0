package dev.abide.host.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.bridge.NativeLoop;
import dev.abide.host.loop.Immediates.Immediate;
import dev.abide.host.loop.Timers.Timer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class EventLoopTest {
    private final List<String> log = new ArrayList<>();
    private final Queue<Runnable> ticks = new ArrayDeque<>();
    private long now;

    private final LoopClient client = new LoopClient() {
        @Override
        public void drain() {
            for (Runnable tick = ticks.poll(); tick != null; tick = ticks.poll()) {
                tick.run();
            }
        }

        @Override
        public void failed(Throwable failure) {
            log.add("failed " + failure.getMessage());
        }
    };

    private final EventLoop loop = new EventLoop(() -> now, client);

    private Runnable say(String text) {
        return () -> log.add(text);
    }

    private void turnAt(long time) {
        now = time;
        loop.turn();
    }

    @Test
    void timersOfOneDurationRunInTheOrderOfTheirStart() {
        loop.timers().start(1, false, say("a"));
        loop.timers().start(1, false, say("b"));
        turnAt(1);
        assertEquals(List.of("a", "b"), log);
        assertFalse(loop.isAlive());
    }

    @Test
    void timersRunByExpiryNotByStart() {
        loop.timers().start(5, false, say("five"));
        loop.timers().start(2, false, say("two"));
        turnAt(1);
        assertEquals(List.of(), log);
        turnAt(9);
        assertEquals(List.of("two", "five"), log);
    }

    @Test
    void aListThatIsDueRunsAsFarAsItIsDueBeforeTheNextOne() {
        loop.timers().start(1, false, say("one at 0"));
        loop.timers().start(2, false, say("two at 0"));
        now = 1;
        loop.timers().start(1, false, say("one at 1"));
        turnAt(5);
        assertEquals(List.of("one at 0", "one at 1", "two at 0"), log);
    }

    @Test
    void ticksAreDrainedAfterEachCallback() {
        loop.timers().start(1, false, () -> {
            log.add("a");
            ticks.add(say("tick"));
        });
        loop.timers().start(1, false, say("b"));
        turnAt(1);
        assertEquals(List.of("a", "tick", "b"), log);
    }

    @Test
    void phasesAreTimersTasksImmediates() {
        loop.immediates().add(say("immediate"));
        loop.post(say("task"));
        loop.timers().start(1, false, say("timer"));
        turnAt(1);
        assertEquals(List.of("timer", "task", "immediate"), log);
    }

    @Test
    void immediatesQueuedByImmediatesWaitForTheNextTurn() {
        loop.immediates().add(() -> loop.immediates().add(say("second")));
        turnAt(0);
        assertEquals(List.of(), log);
        turnAt(0);
        assertEquals(List.of("second"), log);
    }

    @Test
    void whatIsPutOffComesBeforeImmediatesAndKeepsNothingAlive() {
        loop.immediates().putOff(() -> {
            log.add("put off");
            loop.immediates().putOff(say("put off meanwhile"));
        });
        assertFalse(loop.isAlive());
        loop.immediates().add(say("immediate"));
        turnAt(0);
        assertEquals(List.of("put off", "put off meanwhile", "immediate"), log);
    }

    @Test
    void theEndOfEachTimerAndImmediateIsTold() {
        loop.timers().start(1, false, say("timer"), say("timer is over"));
        loop.timers().start(1, true, say("interval"), say("interval is over"));
        loop.timers()
                .start(9, false, say("never"), say("cancelled timer is over"))
                .cancel();
        loop.immediates().add(say("immediate"), say("immediate is over"));
        loop.immediates().add(say("never"), say("cancelled immediate is over")).cancel();
        turnAt(1);
        assertEquals(
                List.of(
                        "cancelled timer is over",
                        "cancelled immediate is over",
                        "timer",
                        "timer is over",
                        "interval",
                        "immediate",
                        "immediate is over"),
                log);
    }

    @Test
    void tasksPostedByTasksDoNotKeepTimersFromRunning() {
        loop.post(() -> loop.post(say("second")));
        turnAt(0);
        assertEquals(List.of(), log);
        turnAt(0);
        assertEquals(List.of("second"), log);
    }

    @Test
    void aThrowingCallbackIsReportedAndTheOthersRun() {
        loop.immediates().add(() -> {
            throw new IllegalStateException("boom");
        });
        loop.immediates().add(say("after"));
        turnAt(0);
        assertEquals(List.of("failed boom", "after"), log);
    }

    @Test
    void anIntervalRepeatsUntilItIsCancelled() {
        Timer[] timer = new Timer[1];
        timer[0] = loop.timers().start(2, true, () -> {
            log.add("at " + now);
            if (now >= 6) {
                timer[0].cancel();
            }
        });
        for (long time = 0; time < 10; time++) {
            turnAt(time);
        }
        assertEquals(List.of("at 2", "at 4", "at 6"), log);
        assertFalse(loop.isAlive());
    }

    @Test
    void unreferencedTimersDoNotKeepTheLoopAlive() {
        Timer timer = loop.timers().start(5, false, say("never"));
        timer.reference(false);
        assertFalse(loop.isAlive());
        timer.reference(true);
        assertTrue(loop.isAlive());
        timer.reference(false);
        loop.run();
        assertEquals(List.of(), log);
    }

    @Test
    void refreshStartsTheDurationAnewAlsoAfterTheTimerFired() {
        Timer timer = loop.timers().start(5, false, say("fired"));
        now = 4;
        timer.refresh();
        turnAt(6);
        assertEquals(List.of(), log);
        turnAt(9);
        assertEquals(List.of("fired"), log);
        timer.refresh();
        assertTrue(loop.isAlive());
        turnAt(14);
        assertEquals(List.of("fired", "fired"), log);
    }

    @Test
    void aCancelledTimerStaysCancelled() {
        Timer timer = loop.timers().start(1, false, say("fired"));
        timer.cancel();
        timer.refresh();
        turnAt(5);
        assertEquals(List.of(), log);
        assertFalse(loop.isAlive());
    }

    @Test
    void aCancelledImmediateDoesNotRun() {
        Immediate immediate = loop.immediates().add(say("ran"));
        immediate.cancel();
        assertFalse(loop.isAlive());
        turnAt(0);
        assertEquals(List.of(), log);
    }

    @Test
    void durationsAreThoseOfNode() {
        assertEquals(1, Timers.duration(Double.NaN));
        assertEquals(1, Timers.duration(0));
        assertEquals(1, Timers.duration(-5));
        assertEquals(2, Timers.duration(2.9));
        assertEquals(1, Timers.duration(1e12));
    }

    @Test
    void tasksFromAnotherThreadWakeALoopThatIsHeld() {
        EventLoop real = new EventLoop(LoopClock.system(), client);
        CountDownLatch started = new CountDownLatch(1);
        real.hold();
        Thread other = new Thread(() -> {
            await(started);
            real.post(() -> {
                log.add("from outside");
                real.release();
            });
        });
        other.start();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            started.countDown();
            real.run();
        });
        assertEquals(List.of("from outside"), log);
    }

    @Test
    void releasingTheLastHoldFromAnotherThreadEndsTheLoop() {
        EventLoop real = new EventLoop(LoopClock.system(), client);
        CountDownLatch started = new CountDownLatch(1);
        real.hold();
        Timer idle = real.timers().start(1_000_000, false, say("never"));
        idle.reference(false);
        new Thread(() -> {
                    await(started);
                    real.release();
                })
                .start();
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            started.countDown();
            real.run();
        });
        assertEquals(List.of(), log);
    }

    @Test
    void stopEndsTheRunAfterTheCallback() {
        loop.immediates().add(() -> {
            log.add("first");
            loop.stop();
        });
        loop.timers().start(1_000_000, false, say("never"));
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), loop::run);
        assertEquals(List.of("first"), log);
    }

    @Test
    void tasksPostedAfterTheLoopIsClosedAreDropped() {
        loop.close();
        loop.post(say("late"));
        turnAt(0);
        assertEquals(List.of(), log);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A native loop that notes how it waits, and lets a test act as its callbacks. */
    private final class FakeNativeLoop implements NativeLoop {
        private final CountDownLatch waiting = new CountDownLatch(1);
        private final CountDownLatch woken = new CountDownLatch(1);
        private final Queue<Runnable> earlyCallbacks = new ArrayDeque<>();
        private final Queue<Runnable> callbacks = new ArrayDeque<>();
        private @Nullable Phases standing;
        private boolean isKeptAlive = true;
        private boolean waits;

        @Override
        public void serve(Phases phases) {
            standing = phases;
        }

        @Override
        public void turn(Phases phases) {
            run(earlyCallbacks.poll());
            long millis = phases.beforeWaiting();
            log.add("wait " + millis);
            if (waits && millis != 0) {
                waiting.countDown();
                Assertions.assertDoesNotThrow(() -> woken.await());
            }
            run(callbacks.poll());
            phases.afterWaiting();
        }

        /** What an addon does that calls {@code uv_run}. */
        void turnWithin() {
            turn(Objects.requireNonNull(standing));
        }

        private static void run(@Nullable Runnable callback) {
            if (callback != null) {
                callback.run();
            }
        }

        @Override
        public void wake() {
            woken.countDown();
        }

        @Override
        public void keepAlive(boolean alive) {
            if (alive != isKeptAlive) {
                isKeptAlive = alive;
                log.add(alive ? "alive" : "idle");
            }
        }

        @Override
        public boolean isAlive() {
            return !callbacks.isEmpty() || !earlyCallbacks.isEmpty();
        }

        @Override
        public void close() {
            log.add("closed");
        }
    }

    @Test
    void aNativeLoopWaitsInEachTurnAndKeepsTheLoopAlive() {
        FakeNativeLoop libuv = new FakeNativeLoop();
        loop.drive(libuv);
        loop.timers().start(3, false, say("timer"));
        loop.immediates().add(say("immediate"));
        libuv.callbacks.add(say("callback"));
        libuv.callbacks.add(() -> {
            log.add("later callback");
            now = 3;
        });
        loop.run();
        assertEquals(List.of("wait 0", "callback", "immediate", "wait 3", "later callback", "timer", "idle"), log);
        loop.close();
        assertEquals("closed", log.getLast());
    }

    @Test
    void howLongToWaitIsDecidedAfterTheCallbacksThatComeFirst() {
        FakeNativeLoop libuv = new FakeNativeLoop();
        loop.drive(libuv);
        loop.hold();
        libuv.earlyCallbacks.add(() -> loop.immediates().add(() -> {
            log.add("immediate");
            loop.release();
        }));
        loop.run();
        assertEquals(List.of("wait 0", "immediate", "idle"), log);
    }

    @Test
    void whoTurnsTheNativeLoopTurnsThisOneToo() {
        FakeNativeLoop libuv = new FakeNativeLoop();
        loop.drive(libuv);
        loop.post(say("task"));
        loop.immediates().add(say("immediate"));
        loop.timers().start(1, false, say("timer"));
        libuv.turnWithin();
        assertEquals(List.of("wait 0", "task", "immediate"), log);
        log.clear();
        libuv.callbacks.add(() -> now = 1);
        libuv.turnWithin();
        assertEquals(List.of("wait 1", "timer", "idle"), log);
        log.clear();
        loop.timers().start(1, false, say("timer"));
        loop.timers().start(1, false, say("another"));
        assertEquals(List.of("alive"), log);
    }

    @Test
    void aTimerMayTurnTheNativeLoop() {
        FakeNativeLoop libuv = new FakeNativeLoop();
        loop.drive(libuv);
        loop.timers().start(1, false, () -> {
            libuv.turnWithin();
            loop.timers().start(1, false, say("third"));
        });
        loop.timers().start(1, false, say("second"));
        now = 1;
        libuv.callbacks.add(() -> {});
        libuv.callbacks.add(() -> now = 2);
        loop.run();
        assertEquals(List.of("wait 0", "second", "wait 1", "third", "idle"), log);
    }

    @Test
    void aTaskFromAnotherThreadWakesTheNativeLoop() throws InterruptedException {
        FakeNativeLoop libuv = new FakeNativeLoop();
        libuv.waits = true;
        loop.drive(libuv);
        loop.hold();
        Thread thread = Thread.ofPlatform().start(() -> {
            Assertions.assertDoesNotThrow(() -> libuv.waiting.await());
            loop.post(() -> {
                log.add("task");
                loop.release();
            });
        });
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), loop::run);
        thread.join();
        assertEquals(List.of("wait -1", "task", "idle"), log);
    }
}
