package dev.abide.host.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.bridge.NativeLoop;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** A loop that libuv, or what stands for it here, turns. */
class NativeLoopTest extends LoggedLoop {
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
