package dev.abide.nashorn.promise;

import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.spi.PromiseListener;
import dev.abide.spi.Promises;
import dev.abide.spi.RealmHost;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * The algorithms of promises, after ECMAScript chapter 27.2, with the standard's number of jobs for each step: scripts
 * see the order. Nashorn has no promises, and neither of the well-known polyfills in JavaScript would do:
 * promise-polyfill calls a thenable's {@code then} within {@code resolve} instead of in a job, so that its order would
 * not be Node's; core-js keeps the order, but its bundle takes longer to load than all the rest of a start.
 */
@SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
public final class NashornPromises implements Promises {
    private final NashornRealm realm;
    private final RealmHost host;
    private @Nullable ScriptObject prototype;

    public NashornPromises(NashornRealm realm, RealmHost host) {
        this.realm = realm;
        this.host = host;
    }

    /** The promises of a realm. */
    static NashornPromises of(NashornRealm realm) {
        return (NashornPromises) realm.promises();
    }

    /**
     * What happens to the outcome on its way to a handler; both ends are optional. Runs with the value that the host
     * had attached.
     */
    record Reaction(
            @Nullable Deferred derived,
            @Nullable ScriptFunction onFulfilled,
            @Nullable ScriptFunction onRejected,
            @Nullable Object context) {}

    /** Settles a promise of ours once. */
    final class Resolver implements Deferred {
        private final PromiseObject promise;
        private boolean resolved;

        private Resolver(PromiseObject promise) {
            this.promise = promise;
        }

        @Override
        public PromiseObject promise() {
            return promise;
        }

        @Override
        public void resolve(@Nullable Object value) {
            if (!resolved) {
                begin();
                NashornPromises.this.resolve(promise, value);
            }
        }

        @Override
        public void reject(@Nullable Object reason) {
            if (!resolved) {
                begin();
                NashornPromises.this.reject(promise, reason);
            }
        }

        private void begin() {
            resolved = true;
            PromiseListener listener = realm.jobs().listener();
            if (listener != null) {
                listener.resolved(promise);
            }
        }
    }

    @Override
    public Resolver createDeferred() {
        return createDeferred(prototype(), null);
    }

    /** Makes a pending promise, which waits for another one if that is given. */
    Resolver createDeferred(ScriptObject ofPrototype, @Nullable PromiseObject parent) {
        PromiseObject promise = new PromiseObject(ofPrototype);
        PromiseListener listener = realm.jobs().listener();
        if (listener != null) {
            listener.made(promise, parent);
        }
        return new Resolver(promise);
    }

    @Override
    public boolean isPromise(@Nullable Object value) {
        return value instanceof PromiseObject;
    }

    @Override
    public State stateOf(Object promise) {
        return ((PromiseObject) promise).state;
    }

    @Override
    public @Nullable Object resultOf(Object promise) {
        return ((PromiseObject) promise).result;
    }

    void setPrototype(ScriptObject object) {
        prototype = object;
    }

    ScriptObject prototype() {
        ScriptObject known = prototype;
        if (known == null) {
            throw new IllegalStateException("the library is not installed");
        }
        return known;
    }

    private void resolve(PromiseObject promise, @Nullable Object value) {
        if (value == promise) {
            reject(
                    promise,
                    realm.errors().valueOf(Library.typeError(realm, "Chaining cycle detected for promise #<Promise>")));
            return;
        }
        if (!(value instanceof ScriptObject thenable) || !Library.isObject(value)) {
            settle(promise, State.FULFILLED, value);
            return;
        }
        Object then;
        try {
            then = thenable.get("then");
        } catch (RuntimeException | Error e) {
            reject(promise, thrownBy(e));
            return;
        }
        if (then instanceof ScriptFunction function) {
            realm.jobs().add(() -> adopt(promise, thenable, function));
        } else {
            settle(promise, State.FULFILLED, thenable);
        }
    }

    private void adopt(PromiseObject promise, ScriptObject thenable, ScriptFunction then) {
        Resolver resolver = new Resolver(promise);
        try {
            realm.functions().call(then, thenable, functionsOf(resolver));
        } catch (RuntimeException | Error e) {
            resolver.reject(thrownBy(e));
        }
    }

    /** The functions that an executor gets. */
    @Nullable
    Object[] functionsOf(Deferred deferred) {
        return new Object[] {
            Library.function(realm, "", 1, (_, _, _, arguments, _) -> {
                deferred.resolve(Library.at(arguments, 0));
                return ScriptRuntime.UNDEFINED;
            }),
            Library.function(realm, "", 1, (_, _, _, arguments, _) -> {
                deferred.reject(Library.at(arguments, 0));
                return ScriptRuntime.UNDEFINED;
            })
        };
    }

    private void reject(PromiseObject promise, @Nullable Object reason) {
        boolean unhandled = !promise.handled;
        settle(promise, State.REJECTED, reason);
        if (unhandled) {
            host.promiseRejected(promise, reason);
        }
    }

    private void settle(PromiseObject promise, State state, @Nullable Object result) {
        List<Reaction> reactions = promise.reactions;
        promise.state = state;
        promise.result = result;
        promise.reactions = List.of();
        for (Reaction reaction : reactions) {
            queue(reaction, state, result);
        }
    }

    /** PerformPromiseThen. */
    void then(PromiseObject promise, Reaction reaction) {
        if (promise.state == State.PENDING) {
            promise.reactions.add(reaction);
        } else {
            if (promise.state == State.REJECTED && !promise.handled) {
                host.promiseHandled(promise);
            }
            queue(reaction, promise.state, promise.result);
        }
        promise.handled = true;
    }

    private void queue(Reaction reaction, State state, @Nullable Object result) {
        realm.jobs().add(() -> {
            Object before = realm.jobs().context();
            realm.jobs().setContext(reaction.context());
            try {
                tellAndReact(reaction, state == State.FULFILLED, result);
            } finally {
                realm.jobs().setContext(before);
            }
        });
    }

    private void tellAndReact(Reaction reaction, boolean fulfilled, @Nullable Object result) {
        PromiseListener listener = realm.jobs().listener();
        Deferred derived = reaction.derived();
        if (listener == null || derived == null) {
            react(reaction, fulfilled, result);
            return;
        }
        listener.beforeReaction(derived.promise());
        react(reaction, fulfilled, result);
        listener.afterReaction(derived.promise());
    }

    private void react(Reaction reaction, boolean fulfilled, @Nullable Object result) {
        ScriptFunction handler = fulfilled ? reaction.onFulfilled() : reaction.onRejected();
        Deferred derived = reaction.derived();
        Object outcome = result;
        boolean resolves = fulfilled;
        if (handler != null) {
            try {
                outcome = realm.functions().call(handler, ScriptRuntime.UNDEFINED, new @Nullable Object[] {result});
                resolves = true;
            } catch (RuntimeException | Error e) {
                outcome = thrownBy(e);
                resolves = false;
            }
        }
        if (derived != null && resolves) {
            derived.resolve(outcome);
        } else if (derived != null) {
            derived.reject(outcome);
        }
    }

    /** The value that a script threw; anything else is a bug and goes on. */
    @Nullable
    Object thrownBy(Throwable throwable) {
        if (!realm.errors().isThrow(throwable)) {
            throw realm.errors().escaping(throwable);
        }
        return realm.errors().valueOf(throwable);
    }
}
