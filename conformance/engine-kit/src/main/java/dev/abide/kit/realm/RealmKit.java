package dev.abide.kit.realm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.Notes;
import dev.abide.kit.facet.OwnRealm;
import dev.abide.kit.facet.Recorder;
import dev.abide.spi.Capability;
import dev.abide.spi.Realm;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of {@link Realm}: entering, closing, and that two realms are two worlds. */
@OwnRealm
public abstract class RealmKit extends FacetKit {
    private static final String NOT_INTERRUPTED = "it was not interrupted";

    private static final List<Function<Realm, Object>> FACETS = List.of(
            Realm::values,
            Realm::strings,
            Realm::symbols,
            Realm::bigInts,
            Realm::dates,
            Realm::objects,
            Realm::arrays,
            Realm::functions,
            Realm::errors,
            Realm::promises,
            Realm::jobs,
            Realm::buffers,
            Realm::associations,
            Realm::externals,
            Realm::scripts);

    @Test
    void required_eachFacetIsTheSameObjectEveryTime() {
        for (Function<Realm, Object> facet : FACETS) {
            Object fetched = facet.apply(realm());
            assertSame(
                    fetched, facet.apply(realm()), () -> "each accessor returns the same facet: " + fetched.getClass());
        }
    }

    @Test
    void required_enterNests() {
        realm().enter();
        realm().enter();
        realm().leave();
        isNumber(1, js("1"), "a realm left once of three times is still entered");
        realm().leave();
        isNumber(2, js("2"), "a realm left twice of three times is still entered");
    }

    @Test
    void required_anotherThreadMayEnterWhatOneHasLeft() throws Exception {
        Realm realm = realm();
        setGlobal("x", 5);
        realm.leave();
        try {
            FutureTask<Double> elsewhere = new FutureTask<>(() -> number(realm, "x + 1"));
            Thread.ofPlatform().start(elsewhere);
            assertEquals(6.0, elsewhere.get(), "the realm is the same world on another thread");
        } finally {
            realm.enter();
        }
        isNumber(5, js("x"), "the realm can be entered again where it was before");
    }

    @Test
    void required_twoRealmsHaveTwoGlobalObjects() {
        try (Realm other = provider().openRealm(new Notes())) {
            setGlobal("x", 1);
            assertEquals(2.0, number(other, "var x = 2; x"), "a global variable belongs to its realm");
            isNumber(1, js("x"), "a global variable belongs to its realm");
            assertEquals(1.0, number(other, "typeof y === 'undefined' ? 1 : 0"), "no variable leaks");
            other.enter();
            Object otherGlobal = other.values().global();
            other.leave();
            assertNotSame(values().global(), otherGlobal, "each realm has a global object");
        }
    }

    @Test
    void required_twoRealmsHaveTwoSetsOfIntrinsics() {
        try (Realm other = provider().openRealm(new Notes())) {
            js("Object.prototype.leak = 1; Array.prototype.push = null");
            assertEquals(
                    1.0, number(other, "({}).leak === undefined && [].push(7)"), "intrinsics belong to their realm");
            other.enter();
            Object made = other.objects().create();
            Object prototype = other.scripts().evaluate("kit.js", "Object.prototype");
            assertSame(
                    prototype,
                    other.objects().prototypeOf(made),
                    "an object is made with its realm's Object.prototype");
            other.leave();
        }
    }

    @Test
    void required_realmsNestOnOneThread() {
        setGlobal("x", 1);
        Object function = some("function () { return x }");
        try (Realm other = provider().openRealm(new Notes())) {
            other.enter();
            other.scripts().evaluate("kit.js", "var x = 2");
            realm().enter();
            isNumber(
                    1,
                    functions().call(function, undefined(), new Object[0]),
                    "the realm entered last is the one in use");
            realm().leave();
            assertEquals(2.0, number(other, "x"), "leaving brings the realm entered before back");
            other.leave();
            isNumber(1, js("x"), "leaving brings the outermost realm back");
        }
    }

    @Test
    void required_twoRealmsRunOnTwoThreadsAtOnce() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        FutureTask<Double> elsewhere = new FutureTask<>(() -> {
            try (Realm other = provider().openRealm(new Notes())) {
                together.await(60, TimeUnit.SECONDS);
                return sumOfNumbers(other);
            }
        });
        Thread.ofPlatform().start(elsewhere);
        together.await(60, TimeUnit.SECONDS);
        assertEquals(sumOfNumbers(realm()), elsewhere.get(), "two realms compute side by side");
    }

    @Test
    void required_closingOneRealmLeavesTheOtherAlone() {
        Realm other = provider().openRealm(new Notes());
        assertEquals(3.0, number(other, "3"), "a second realm evaluates");
        other.close();
        isNumber(4, js("4"), "the first realm goes on");
        same(undefined(), call("function () {}"), "calls go on");
    }

    @Test
    void required_aRealmThatWasNeverEnteredCanBeClosed() {
        provider().openRealm(new Notes()).close();
        isNumber(4, js("4"), "another realm goes on");
    }

    @Test
    void required_closingRunsNoJobs() {
        Recorder body = new Recorder(undefined());
        Notes ofOther = new Notes();
        Realm other = provider().openRealm(ofOther);
        other.enter();
        other.jobs().enqueue(other.functions().create("job", 0, body));
        other.scripts().evaluate("kit.js", "Promise.resolve().then(function () { throw 1 })");
        other.leave();
        other.close();
        assertEquals(0, body.count(), "no JavaScript runs when a realm ends");
        assertEquals(0, ofOther.rejected.size(), "no JavaScript runs when a realm ends");
    }

    @Test
    void optional_anInterruptionEndsALoopThatCatches() throws Exception {
        needs(Capability.INTERRUPTION);
        Throwable thrown = interrupted(other -> other.scripts().evaluate("kit.js", """
                        started();
                        for (;;) { try { for (var i = 0; i < 10; i++) { null.x } } catch (e) {} finally { [].concat() } }
                        """));
        assertEquals("stop", thrown.getMessage(), "the host's error leaves the engine as it came");
    }

    @Test
    void optional_anInterruptionEndsWaiting() throws Exception {
        needs(Capability.INTERRUPTION);
        needs(Capability.SHARED_ARRAY_BUFFER);
        String wait = "started(); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)";
        Throwable thrown = interrupted(other -> other.scripts().evaluate("kit.js", wait), Thread.State.WAITING);
        assertNotEquals(
                NOT_INTERRUPTED, thrown.getMessage(), "Atomics.wait ends by a throw, which may be the engine's");
    }

    @Test
    void required_anInterruptionEndsAnEndlessQueueOfJobs() throws Exception {
        Throwable thrown = interrupted(other -> {
            other.scripts().evaluate("kit.js", "started(); (function job() { Promise.resolve().then(job) })()");
            other.jobs().drain();
        });
        assertEquals("stop", thrown.getMessage(), "the host's error leaves the engine as it came");
    }

    private Throwable interrupted(Consumer<Realm> body) throws Exception {
        return interrupted(body, null);
    }

    /**
     * Runs a body in a realm on a thread of its own, interrupts it once it has called {@code started} and the thread is
     * in a state, and returns what it threw.
     */
    private Throwable interrupted(Consumer<Realm> body, Thread.@Nullable State state) throws Exception {
        Notes interruptible = new Notes() {
            @Override
            public boolean mayInterrupt() {
                return true;
            }
        };
        CountDownLatch started = new CountDownLatch(1);
        AtomicReference<Realm> opened = new AtomicReference<>();
        FutureTask<Throwable> ended = new FutureTask<>(() -> {
            Realm other = provider().openRealm(interruptible);
            opened.set(other);
            return thrownIn(other, body, started);
        });
        Thread thread = Thread.ofPlatform().daemon().start(ended);
        assertTrue(started.await(60, TimeUnit.SECONDS), "the body runs");
        while (state != null && !ended.isDone() && thread.getState() != state) {
            Thread.onSpinWait();
        }
        opened.get().interrupt(new Error("stop"));
        try {
            return ended.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Runs a body in a realm whose global {@code started} tells that it runs; returns what it throws. */
    private static Throwable thrownIn(Realm realm, Consumer<Realm> body, CountDownLatch started) {
        realm.enter();
        try {
            Object function = realm.functions().create("started", 0, (self, arguments, first, newTarget) -> {
                started.countDown();
                return realm.values().undefined();
            });
            realm.objects().set(realm.values().global(), realm.strings().create("started"), function);
            body.accept(realm);
            return new AssertionError(NOT_INTERRUPTED);
        } catch (UnsupportedOperationException missing) {
            throw missing;
        } catch (RuntimeException | Error thrown) {
            return thrown;
        } finally {
            started.countDown();
            realm.leave();
            realm.close();
        }
    }

    @Test
    void optional_twoRealmsShareMemory() {
        needs(Capability.SHARED_ARRAY_BUFFER);
        Object bytes = some("new Uint8Array(new SharedArrayBuffer(4))");
        Object shared = buffers().share(buffers().viewBuffer(bytes));
        try (Realm other = provider().openRealm(new Notes())) {
            other.enter();
            Object adopted = other.buffers().adoptShared(shared);
            assertTrue(other.buffers().isSharedArrayBuffer(adopted), "a SharedArrayBuffer");
            other.objects().set(other.values().global(), other.strings().create("adopted"), adopted);
            other.leave();
            assertEquals(4.0, number(other, "adopted.byteLength"), "of the same length");
            call("function (bytes) { bytes[2] = 7 }", bytes);
            assertEquals(7.0, number(other, "new Uint8Array(adopted)[2]"), "the other sees what one writes");
        }
    }

    private static double number(Realm realm, String source) {
        realm.enter();
        try {
            return realm.values().toNumber(realm.scripts().evaluate("kit.js", source));
        } finally {
            realm.leave();
        }
    }

    private static double sumOfNumbers(Realm realm) {
        double sum = 0;
        for (int i = 0; i < 200; i++) {
            sum += number(realm, "var o = {i: " + i + "}; o.i * 2");
        }
        return sum;
    }
}
