package dev.abide.host.loop;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;

/** A loop whose time a test sets, and what its callbacks say. */
abstract class LoggedLoop {
    final List<String> log = new ArrayList<>();
    final Queue<Runnable> ticks = new ArrayDeque<>();
    long now;

    final LoopClient client = new LoopClient() {
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

    final EventLoop loop = new EventLoop(() -> now, client);

    Runnable say(String text) {
        return () -> log.add(text);
    }

    void turnAt(long time) {
        now = time;
        loop.turn();
    }

    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
