package dev.abide.host.loop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.host.loop.Immediates.Immediate;
import dev.abide.host.loop.Timers.Timer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class EventLoopTest extends LoggedLoop {
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
}
