package dev.abide.kit.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.OwnRealm;
import dev.abide.spi.Capability;
import dev.abide.spi.Promises;
import dev.abide.spi.RealmHost;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of {@link Promises} and of the rejections that a {@link RealmHost} hears of. */
@OwnRealm
public abstract class PromisesKit extends FacetKit {
    @Test
    void required_aDeferredHasAPromiseOfTheRealm() {
        Promises.Deferred deferred = realm().promises().createDeferred();
        holds(
                "a promise of the realm",
                "function (p) { return p instanceof Promise && Object.getPrototypeOf(p) === Promise.prototype && typeof p.then === 'function' }",
                deferred.promise());
        same(deferred.promise(), deferred.promise(), "a deferred has one promise");
        assertTrue(realm().promises().isPromise(deferred.promise()), "it is genuine");
    }

    @Test
    void required_isPromiseTellsGenuinePromisesOnly() {
        for (String promise :
                new String[] {"new Promise(function () {})", "Promise.resolve(1)", "Promise.resolve(1).then()"}) {
            assertTrue(realm().promises().isPromise(js(promise)), () -> "a promise: " + promise);
        }
        for (String other : new String[] {
            "({then: function () {}})", "Object.create(Promise.prototype)", "Promise", "undefined", "null", "1", "({})"
        }) {
            assertFalse(realm().promises().isPromise(js(other)), () -> "no promise: " + other);
        }
    }

    @Test
    void optional_anAsyncFunctionReturnsAPromise() {
        needs(Capability.MODERN_SYNTAX);
        assertTrue(
                realm().promises().isPromise(js("(async () => 1)()")), "an async function returns a genuine promise");
        assertTrue(
                realm().promises().isPromise(js("new (class P extends Promise {})(() => {})")),
                "an instance of a subclass is one");
    }

    @Test
    void required_settlingQueuesReactionsAndRunsNone() {
        for (boolean resolve : new boolean[] {true, false}) {
            Promises.Deferred deferred = realm().promises().createDeferred();
            log(deferred.promise());
            if (resolve) {
                deferred.resolve(1);
            } else {
                deferred.reject(1);
            }
            isText("", js("seen.join()"), "settling runs no reaction");
            realm().jobs().drain();
            isText(resolve ? "resolved 1" : "rejected 1", js("seen.join()"), "draining runs the reaction");
        }
    }

    @Test
    void required_valuesKeepTheirIdentity() {
        samples().forEach((name, value) -> {
            if (!realm().promises().isPromise(value)) {
                Promises.Deferred resolved = realm().promises().createDeferred();
                resolved.resolve(value);
                same(value, settled(resolved.promise()), "a resolved value: " + name);
            }
            Promises.Deferred rejected = realm().promises().createDeferred();
            rejected.reject(value);
            same(value, settled(rejected.promise()), "a reason: " + name);
        });
    }

    @Test
    void required_theSecondSettlingIsIgnored() {
        Promises.Deferred deferred = realm().promises().createDeferred();
        deferred.resolve(1);
        deferred.reject(2);
        deferred.resolve(3);
        isNumber(1, settled(deferred.promise()), "the first settling counts");
        Promises.Deferred rejected = realm().promises().createDeferred();
        rejected.reject(4);
        rejected.resolve(5);
        isNumber(4, settled(rejected.promise()), "the first settling counts");
    }

    @Test
    void required_resolvingWithAPromiseAdoptsIt() {
        Promises.Deferred inner = realm().promises().createDeferred();
        Promises.Deferred outer = realm().promises().createDeferred();
        outer.resolve(inner.promise());
        log(outer.promise());
        realm().jobs().drain();
        isText("", js("seen.join()"), "what adopts a pending promise is pending");
        inner.resolve(7);
        realm().jobs().drain();
        isText("resolved 7", js("seen.join()"), "it settles with what it adopts");
        Promises.Deferred rejected = realm().promises().createDeferred();
        rejected.resolve(js("Promise.reject('no')"));
        isText("no", settled(rejected.promise()), "a rejection is adopted too");
    }

    @Test
    void required_resolvingWithAThenableAdoptsItInAJob() {
        Promises.Deferred deferred = realm().promises().createDeferred();
        js("var calls = []");
        deferred.resolve(
                js("({then: function (resolve) { calls.push('then'); resolve('adopted'); resolve('again') }})"));
        isText("", js("calls.join()"), "then is called in a job, not by resolve");
        isText("adopted", settled(deferred.promise()), "a thenable is adopted");
        isText("then", js("calls.join()"), "then is called once");
    }

    @Test
    void required_aThrowInAThenableRejects() {
        Promises.Deferred getter = realm().promises().createDeferred();
        getter.resolve(js("({get then() { throw 'getter' }})"));
        isText("getter", settled(getter.promise()), "a throw of the getter of then rejects");
        Promises.Deferred method = realm().promises().createDeferred();
        method.resolve(js("({then: function () { throw 'method' }})"));
        isText("method", settled(method.promise()), "a throw of then rejects");
        Promises.Deferred late = realm().promises().createDeferred();
        late.resolve(js("({then: function (resolve) { resolve('kept'); throw 'late' }})"));
        isText("kept", settled(late.promise()), "a throw after resolving is ignored");
    }

    @Test
    void required_aPromiseResolvedWithItselfIsRejected() {
        Promises.Deferred deferred = realm().promises().createDeferred();
        deferred.resolve(deferred.promise());
        holds(
                "a promise cannot adopt itself",
                "function (e) { return e instanceof TypeError }",
                settled(deferred.promise()));
    }

    @Test
    void required_theStateIsTheOneThatReactionsWillSee() {
        Promises promises = realm().promises();
        Promises.Deferred pending = promises.createDeferred();
        hasState(Promises.State.PENDING, undefined(), pending.promise());
        pending.resolve(7);
        hasState(Promises.State.FULFILLED, 7, pending.promise());
        hasState(Promises.State.FULFILLED, 7, required(js("Promise.resolve(7)")));
        Promises.Deferred rejected = promises.createDeferred();
        rejected.reject(8);
        hasState(Promises.State.REJECTED, 8, rejected.promise());
        hasState(
                Promises.State.PENDING,
                undefined(),
                required(js("Promise.resolve(1).then(function (v) { return v + 1 })")));
        Object derived = required(js("Promise.resolve(1).then(function (v) { return v + 1 })"));
        realm().jobs().drain();
        hasState(Promises.State.FULFILLED, 2, derived);
    }

    @Test
    void required_whatAdoptsAPendingPromiseIsPending() {
        Promises.Deferred inner = realm().promises().createDeferred();
        Promises.Deferred outer = realm().promises().createDeferred();
        outer.resolve(inner.promise());
        realm().jobs().drain();
        hasState(Promises.State.PENDING, undefined(), outer.promise());
    }

    @Test
    void required_askingForTheStateHandlesNothing() {
        Promises.Deferred deferred = realm().promises().createDeferred();
        realm().promises().stateOf(deferred.promise());
        deferred.reject(1);
        realm().promises().resultOf(deferred.promise());
        realm().jobs().drain();
        assertEquals(1, notes().unhandled(deferred.promise()), "who asks for the state handles no rejection");
    }

    @Test
    void required_anUnhandledRejectionIsReported() {
        samples().forEach((name, reason) -> {
            notes().rejected.clear();
            Promises.Deferred deferred = realm().promises().createDeferred();
            deferred.reject(reason);
            realm().jobs().drain();
            assertEquals(
                    1,
                    notes().unhandled(deferred.promise()),
                    () -> "a rejection that nobody handles is reported once: " + name);
            same(reason, notes().rejected.getFirst().reason(), "with its reason: " + name);
        });
    }

    @Test
    void required_aRejectionOfAScriptIsReported() {
        Object promise = some("Promise.reject('lost')");
        realm().jobs().drain();
        assertEquals(1, notes().unhandled(promise), "a rejection of a script is reported");
        isText("lost", notes().rejected.getFirst().reason(), "with its reason");
        Object thrown = some("Promise.resolve(1).then(function () { throw 'in reaction' })");
        realm().jobs().drain();
        assertEquals(1, notes().unhandled(thrown), "a throw in a reaction rejects the derived promise");
    }

    @Test
    void required_aHandledRejectionIsNotReported() {
        Promises.Deferred deferred = realm().promises().createDeferred();
        call("function (p) { p.then(null, function () {}) }", deferred.promise());
        deferred.reject(1);
        realm().jobs().drain();
        assertEquals(0, notes().rejected.size(), "a rejection that has a handler is not reported");
        assertEquals(0, notes().handled.size(), "nor is its handling");
    }

    @Test
    void required_aHandlerThatComesLateIsReported() {
        Promises.Deferred deferred = realm().promises().createDeferred();
        deferred.reject(1);
        realm().jobs().drain();
        assertEquals(1, notes().unhandled(deferred.promise()), "first it is unhandled");
        call("function (p) { p.then(null, function () {}) }", deferred.promise());
        realm().jobs().drain();
        assertEquals(1, notes().handled.size(), "a late handler is reported");
        same(deferred.promise(), notes().handled.getFirst(), "with the promise");
        call("function (p) { p.then(null, function () {}) }", deferred.promise());
        realm().jobs().drain();
        assertEquals(1, notes().handled.size(), "a second handler is no news");
    }

    @Test
    void required_aRejectionHandledInTheSameTurnIsNotLeftUnhandled() {
        Promises.Deferred deferred = realm().promises().createDeferred();
        deferred.reject(1);
        call("function (p) { p['catch'](function () {}) }", deferred.promise());
        realm().jobs().drain();
        assertEquals(0, notes().unhandled(deferred.promise()), "handled before the jobs run is handled");
    }

    @Test
    void required_aRejectionWanderedOnIsReportedForTheLastPromiseOnly() {
        Promises.Deferred deferred = realm().promises().createDeferred();
        Object derived = required(call("function (p) { return p.then(function () {}) }", deferred.promise()));
        deferred.reject(string("far"));
        realm().jobs().drain();
        assertEquals(0, notes().unhandled(deferred.promise()), "a promise with a reaction is handled");
        assertEquals(1, notes().unhandled(derived), "the derived promise is not");
    }

    @Test
    void required_theHostHearsOnTheRealmsThread() {
        Object promise = some("Promise.reject(1)");
        realm().jobs().enqueue(some("function () { throw 1 }"));
        realm().jobs().drain();
        call("function (p) { p.then(null, function () {}) }", promise);
        realm().jobs().drain();
        assertEquals(
                1,
                notes().rejected.size()
                        * notes().handled.size()
                        * notes().failedJobs.size(),
                "each note was taken once");
        assertEquals(Set.of(Thread.currentThread()), notes().threads, "the host is called on the realm's thread only");
    }

    private void hasState(Promises.State state, @Nullable Object result, Object promise) {
        assertEquals(state, realm().promises().stateOf(promise), "the state of a promise");
        same(result, realm().promises().resultOf(promise), "the result of a promise that is " + state);
    }

    private void log(Object promise) {
        call(
                "function (p) { seen = []; p.then(function (v) { seen.push('resolved ' + v) }, function (v) { seen.push('rejected ' + v) }) }",
                promise);
    }

    private @Nullable Object settled(Object promise) {
        call(
                "function (p) { settled = {}; p.then(function (v) { settled.v = v }, function (v) { settled.v = v }) }",
                promise);
        realm().jobs().drain();
        assertTrue(Boolean.TRUE.equals(js("'v' in settled")), "the promise is settled");
        return js("settled.v");
    }
}
