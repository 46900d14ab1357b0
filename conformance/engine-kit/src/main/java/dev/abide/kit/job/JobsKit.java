package dev.abide.kit.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.OwnRealm;
import dev.abide.kit.facet.Recorder;
import dev.abide.spi.Capability;
import dev.abide.spi.HostFunction;
import dev.abide.spi.Jobs;
import dev.abide.spi.PromiseListener;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of {@link Jobs}: nothing runs before drain, and then in order. */
@OwnRealm
public abstract class JobsKit extends FacetKit {
    private static final String LOG = "var log = []; function note(text) { return function () { log.push(text) } } ";

    @Test
    void required_nothingRunsBeforeDrain() {
        js(LOG + "Promise.resolve().then(note('reaction'))");
        realm().jobs().enqueue(some("note('job')"));
        logged("", "the end of a script runs no jobs");
        call("function () { Promise.resolve().then(note('of call')) }");
        logged("", "the end of a call runs no jobs");
        functions().construct(some("function () {}"), new Object[0]);
        logged("", "the end of a construct call runs no jobs");
        objects().get(some("{get a() { return 1 }}"), string("a"));
        values().toNumber(js("({valueOf: function () { return 1 }})"));
        logged("", "neither accessors nor conversions run jobs");
        realm().promises().createDeferred().resolve(1);
        logged("", "settling runs no jobs");
        realm().jobs().drain();
        logged("reaction,job,of call", "drain runs them all");
    }

    @Test
    void required_leavingTheRealmRunsNoJobs() {
        js(LOG + "Promise.resolve().then(note('a'))");
        realm().leave();
        realm().enter();
        logged("", "neither leave nor enter runs jobs");
        realm().jobs().drain();
        logged("a", "drain does");
    }

    @Test
    void required_nothingRunsInsideAHostCall() {
        js(LOG);
        HostFunction body = (self, arguments, first, newTarget) -> {
            js("Promise.resolve().then(note('inner'))");
            call("function () {}");
            logged("", "the end of a script inside a host call runs no jobs");
            return undefined();
        };
        call("function (f) { f(); log.push('after') }", host(body));
        realm().jobs().drain();
        logged("after,inner", "jobs come after what runs");
    }

    @Test
    void required_jobsAndReactionsShareOneQueue() {
        js(LOG + "Promise.resolve().then(note(1))");
        realm().jobs().enqueue(some("note(2)"));
        js("Promise.resolve().then(note(3))");
        realm().jobs().enqueue(some("note(4)"));
        realm().jobs().drain();
        logged("1,2,3,4", "first in, first out");
    }

    @Test
    void required_jobsThatJobsQueueRunInTheSameDrain() {
        js(LOG);
        HostFunction queueing = (self, arguments, first, newTarget) -> {
            realm().jobs().enqueue(some("note('inner')"));
            js("Promise.resolve().then(note('reaction')); log.push('outer')");
            return undefined();
        };
        realm().jobs().enqueue(host(queueing));
        realm().jobs().enqueue(some("note('second')"));
        realm().jobs().drain();
        logged("outer,second,inner,reaction", "drain runs until no job is left, behind what is queued already");
    }

    @Test
    void required_chainsOfReactionsTakeTurns() {
        js(LOG + "Promise.resolve().then(note('a1')).then(note('a2')).then(note('a3'))");
        js("Promise.resolve().then(note('b1')).then(note('b2')).then(note('b3'))");
        realm().jobs().drain();
        logged("a1,b1,a2,b2,a3,b3", "each link of a chain is a job");
    }

    @Test
    void required_adoptingAPromiseTakesThreeJobs() {
        js(LOG
                + "new Promise(function (resolve) { resolve(Promise.resolve()) }).then(note('adopted'));"
                + "Promise.resolve().then(note(1)).then(note(2)).then(note(3)).then(note(4))");
        realm().jobs().drain();
        logged("1,2,adopted,3,4", "one job calls then, one settles, one reacts");
    }

    @Test
    void required_aThenableIsAskedInAJobOfItsOwn() {
        js(LOG
                + "Promise.resolve({then: function (resolve) { log.push('then'); resolve() }}).then(note('adopted'));"
                + "Promise.resolve().then(note(1)).then(note(2)).then(note(3)); log.push('sync')");
        realm().jobs().drain();
        logged("sync,then,1,adopted,2,3", "then of a thenable is called in a job");
    }

    @Test
    void required_aJobIsCalledWithoutArguments() {
        Recorder body = new Recorder(undefined());
        realm().jobs().enqueue(host(body));
        realm().jobs().drain();
        assertEquals(1, body.count(), "a job runs once");
        assertEquals(0, body.last().arguments().size(), "a job has no arguments");
        same(values().global(), body.last().self(), "and no receiver");
        realm().jobs().drain();
        assertEquals(1, body.count(), "a job runs once");
    }

    @Test
    void required_aFunctionQueuedTwiceRunsTwice() {
        Recorder body = new Recorder(undefined());
        Object function = host(body);
        realm().jobs().enqueue(function);
        realm().jobs().enqueue(function);
        realm().jobs().drain();
        assertEquals(2, body.count(), "a function queued twice runs twice");
    }

    @Test
    void required_aJobThatThrowsIsReportedAndTheQueueGoesOn() {
        samples().forEach((name, value) -> {
            notes().failedJobs.clear();
            js(LOG);
            setGlobal("reason", value);
            realm().jobs().enqueue(some("note('before')"));
            realm().jobs().enqueue(some("function () { throw reason }"));
            realm().jobs().enqueue(host((self, arguments, first, newTarget) -> {
                throw errors().toThrowable(value);
            }));
            realm().jobs().enqueue(some("note('after')"));
            realm().jobs().drain();
            logged("before,after", "the queue goes on after a throw");
            assertEquals(2, notes().failedJobs.size(), () -> "each throw of a job is reported: " + name);
            same(value, notes().failedJobs.getFirst(), "a throw of a script's job: " + name);
            same(value, notes().failedJobs.getLast(), "a throw of a host's job: " + name);
        });
        assertEquals(0, notes().rejected.size(), "a job that throws is no rejection");
    }

    @Test
    void required_aThrowInAReactionIsARejectionNotAFailedJob() {
        js("Promise.resolve().then(function () { throw 'reaction' })");
        realm().jobs().drain();
        assertEquals(0, notes().failedJobs.size(), "a throw in a reaction is no failed job");
        assertEquals(1, notes().rejected.size(), "it is a rejection");
    }

    @Test
    void required_drainingAnEmptyQueueDoesNothing() {
        realm().jobs().drain();
        realm().jobs().drain();
        isNumber(1, js("1"), "draining an empty queue does nothing");
    }

    @Test
    void required_aReactionRunsWithTheContextOfItsRegistration() {
        noteContexts();
        assertEquals(null, realm().jobs().context(), "nothing is attached at first");
        js("var settle; var promise = new Promise(function (resolve) { settle = resolve })");
        realm().jobs().setContext("first");
        js("promise.then(contextOf('a')).then(contextOf('b'), contextOf('b'))");
        realm().jobs().setContext("second");
        js("promise.then(contextOf('c')); promise.then(function () { return promise }).then(contextOf('d'))");
        realm().jobs().setContext(null);
        js("promise.then(contextOf('e'))");
        realm().jobs().setContext("settling");
        js("settle()");
        realm().jobs().setContext("outside");
        realm().jobs().drain();
        logged("a first,c second,e none,b first,d second", "a reaction runs with the context of its registration");
        assertEquals("outside", realm().jobs().context(), "and leaves the one that was current");
    }

    @Test
    void required_aReactionSetsItsOwnContextOnly() {
        noteContexts();
        setGlobal("setContext", host((self, arguments, first, newTarget) -> {
            realm().jobs().setContext("changed");
            return undefined();
        }));
        realm().jobs().setContext("one");
        js("Promise.resolve().then(setContext).then(contextOf('a')); Promise.resolve().then(setContext)");
        js("Promise.reject(1).then(null, function () { throw 2 }).then(null, contextOf('b'))");
        realm().jobs().setContext(null);
        realm().jobs().drain();
        logged("a one,b one", "what a reaction attaches ends with it");
        assertEquals(null, realm().jobs().context(), "what a reaction attaches ends with it");
    }

    @Test
    void optional_anAsyncFunctionGoesOnWithItsContext() {
        needs(Capability.MODERN_SYNTAX);
        noteContexts();
        js("var settle; var promise = new Promise(function (resolve) { settle = resolve });"
                + "async function f(name) { await promise; contextOf(name)(); await 0; contextOf(name)() }");
        realm().jobs().setContext("one");
        js("f('a')");
        realm().jobs().setContext("two");
        js("f('b')");
        realm().jobs().setContext(null);
        js("settle()");
        realm().jobs().drain();
        logged("a one,b two,a one,b two", "await keeps the context");
    }

    @Test
    void required_aListenerHearsOfPromises() {
        Hearing listener = new Hearing();
        realm().jobs().listen(listener);
        js("var settle; var first = new Promise(function (resolve) { settle = resolve })");
        js("var second = first.then(function () { throw 1 }); second.then(null, function () {}); settle(); settle()");
        realm().jobs().drain();
        realm().jobs().listen(null);
        js("Promise.resolve().then(function () {})");
        realm().jobs().drain();
        assertEquals(
                List.of(
                        "made 0",
                        "made 1 waiting for 0",
                        "made 2 waiting for 1",
                        "resolved 0",
                        "before 1",
                        "resolved 1",
                        "after 1",
                        "before 2",
                        "resolved 2",
                        "after 2"),
                listener.heard,
                "what becomes of promises is told while somebody listens");
    }

    /** Writes down what it hears; promises have numbers, in the order in which it hears of them. */
    private static final class Hearing implements PromiseListener {
        private final List<String> heard = new ArrayList<>();
        private final List<Object> known = new ArrayList<>();

        private int number(@Nullable Object promise) {
            if (promise != null && !known.contains(promise)) {
                known.add(promise);
            }
            return promise == null ? -1 : known.indexOf(promise);
        }

        @Override
        public void made(Object promise, @Nullable Object parent) {
            heard.add("made " + number(promise) + (parent == null ? "" : " waiting for " + number(parent)));
        }

        @Override
        public void resolved(Object promise) {
            heard.add("resolved " + number(promise));
        }

        @Override
        public void beforeReaction(Object promise) {
            heard.add("before " + number(promise));
        }

        @Override
        public void afterReaction(Object promise) {
            heard.add("after " + number(promise));
        }
    }

    /** Defines {@code contextOf(name)}, which makes a function that logs the name and the context. */
    private void noteContexts() {
        js(LOG);
        setGlobal("context", host((self, arguments, first, newTarget) -> {
            Object attached = realm().jobs().context();
            return string(attached == null ? "none" : (String) attached);
        }));
        js("function contextOf(name) { return function () { log.push(name + ' ' + context()) } }");
    }

    @Test
    void optional_awaitTakesItsTurn() {
        needs(Capability.MODERN_SYNTAX);
        js(LOG + "(async function () { log.push('start'); await 0; log.push('awaited'); await 0; log.push('end') })();"
                + "Promise.resolve().then(note(1)).then(note(2))");
        logged("start", "an async function runs until its first await");
        realm().jobs().drain();
        logged("start,awaited,1,end,2", "each await is a job");
    }

    private void logged(String expected, String rule) {
        isText(expected, js("log.join()"), rule);
    }
}
