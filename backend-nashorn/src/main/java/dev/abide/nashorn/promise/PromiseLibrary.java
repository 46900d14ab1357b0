package dev.abide.nashorn.promise;

import dev.abide.nashorn.error.AggregateErrorLibrary;
import dev.abide.nashorn.realm.Iteration;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornHostFunction;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.realm.WellKnownSymbols;
import dev.abide.spi.Promises.Deferred;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** Promise as scripts see it. */
@SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
public final class PromiseLibrary {
    private PromiseLibrary() {}

    public static void install(NashornRealm realm) {
        ScriptObject prototype = realm.objects().create();
        ScriptFunction constructor = Library.constructor(realm, "Promise", 1, PromiseLibrary::construct, prototype);
        NashornPromises.of(realm).setPrototype(prototype);
        Library.methods(
                realm,
                constructor,
                "all/1 allSettled/1 any/1 race/1 reject/1 resolve/1 withResolvers/0 try/1",
                PromiseLibrary::make);
        Library.species(realm, constructor);
        Library.methods(realm, prototype, "then/2 catch/1 finally/1", PromiseLibrary::call);
        Library.define(prototype, WellKnownSymbols.TO_STRING_TAG, "Promise");
    }

    private static Object construct(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        if (!(newTarget instanceof ScriptObject constructor)) {
            throw Library.typeError(realm, "Promise constructor cannot be invoked without 'new'");
        }
        Object executor = Library.at(arguments, 0);
        if (!(executor instanceof ScriptFunction function)) {
            throw Library.typeError(
                    realm, "Promise resolver " + ScriptRuntime.safeToString(executor) + " is not a function");
        }
        NashornPromises promises = NashornPromises.of(realm);
        Deferred deferred = promises.createDeferred(realm.functions().prototypeOf(constructor), null);
        try {
            realm.functions().call(function, ScriptRuntime.UNDEFINED, promises.functionsOf(deferred));
        } catch (RuntimeException | Error e) {
            deferred.reject(promises.thrownBy(e));
        }
        return deferred.promise();
    }

    // Capabilities.

    /** Settles the promise of a subclass through the functions that its executor got. */
    private record Foreign(NashornRealm realm, Object promise, Object onResolve, Object onReject) implements Deferred {
        @Override
        public void resolve(@Nullable Object value) {
            realm.functions().call(onResolve, ScriptRuntime.UNDEFINED, new @Nullable Object[] {value});
        }

        @Override
        public void reject(@Nullable Object reason) {
            realm.functions().call(onReject, ScriptRuntime.UNDEFINED, new @Nullable Object[] {reason});
        }
    }

    /** NewPromiseCapability. */
    private static Deferred capability(NashornRealm realm, @Nullable Object constructor) {
        return capability(realm, constructor, null);
    }

    private static Deferred capability(
            NashornRealm realm, @Nullable Object constructor, @Nullable PromiseObject parent) {
        if (isStock(realm, constructor)) {
            return NashornPromises.of(realm)
                    .createDeferred(NashornPromises.of(realm).prototype(), parent);
        }
        @Nullable Object[] functions = {ScriptRuntime.UNDEFINED, ScriptRuntime.UNDEFINED};
        ScriptFunction executor = Library.function(realm, "", 2, (_, _, _, arguments, _) -> {
            functions[0] = Library.at(arguments, 0);
            functions[1] = Library.at(arguments, 1);
            return ScriptRuntime.UNDEFINED;
        });
        Object promise = realm.functions().construct(Library.callback(realm, constructor), new Object[] {executor});
        return new Foreign(
                realm, promise, Library.callback(realm, functions[0]), Library.callback(realm, functions[1]));
    }

    private static boolean isStock(NashornRealm realm, @Nullable Object constructor) {
        return constructor instanceof NashornHostFunction function
                && function.getPrototype() == NashornPromises.of(realm).prototype();
    }

    /** SpeciesConstructor. */
    private static @Nullable Object species(NashornRealm realm, ScriptObject promise) {
        Object constructor = promise.get("constructor");
        Object species = constructor == ScriptRuntime.UNDEFINED
                ? ScriptRuntime.UNDEFINED
                : Library.object(realm, constructor).get(WellKnownSymbols.SPECIES);
        boolean isAbsent = species == null || species == ScriptRuntime.UNDEFINED;
        return isAbsent ? NashornPromises.of(realm).prototype().get("constructor") : species;
    }

    // Prototype.

    private static @Nullable Object call(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        Object first = Library.at(arguments, 0);
        return switch (name) {
            case "then" -> then(realm, self, first, Library.at(arguments, 1));
            case "catch" -> invokeThen(realm, self, ScriptRuntime.UNDEFINED, first);
            case "finally" -> doFinally(realm, Library.object(realm, self), first);
            default -> throw new AssertionError(name);
        };
    }

    private static Object then(
            NashornRealm realm, @Nullable Object self, @Nullable Object onFulfilled, @Nullable Object onRejected) {
        if (!(self instanceof PromiseObject promise)) {
            throw Library.typeError(realm, "Promise.prototype.then called on what is no promise");
        }
        Deferred derived = capability(realm, species(realm, promise), promise);
        NashornPromises.of(realm)
                .then(
                        promise,
                        new NashornPromises.Reaction(
                                derived,
                                handler(onFulfilled),
                                handler(onRejected),
                                realm.jobs().context()));
        return derived.promise();
    }

    private static @Nullable ScriptFunction handler(@Nullable Object value) {
        return value instanceof ScriptFunction function ? function : null;
    }

    private static @Nullable Object invokeThen(
            NashornRealm realm, @Nullable Object promise, @Nullable Object onFulfilled, @Nullable Object onRejected) {
        ScriptObject object = (ScriptObject) realm.values().toObject(promise);
        return realm.functions().call(Library.callback(realm, object.get("then")), promise, new @Nullable Object[] {
            onFulfilled, onRejected
        });
    }

    private static @Nullable Object doFinally(NashornRealm realm, ScriptObject promise, @Nullable Object action) {
        if (!(action instanceof ScriptFunction function)) {
            return invokeThen(realm, promise, action, action);
        }
        Object constructor = species(realm, promise);
        return invokeThen(
                realm, promise, after(realm, constructor, function, false), after(realm, constructor, function, true));
    }

    /** A handler that runs an action, waits for it and passes on the outcome that it was called with. */
    private static ScriptFunction after(
            NashornRealm realm, @Nullable Object constructor, ScriptFunction action, boolean rejected) {
        return Library.function(realm, "", 1, (_, _, _, arguments, _) -> {
            Object outcome = Library.at(arguments, 0);
            Object waited = resolved(
                    realm, constructor, realm.functions().call(action, ScriptRuntime.UNDEFINED, new Object[0]));
            return invokeThen(
                    realm,
                    waited,
                    Library.function(realm, "", 0, (_, _, _, _, _) -> {
                        if (rejected) {
                            throw realm.errors().toThrowable(outcome);
                        }
                        return outcome;
                    }),
                    ScriptRuntime.UNDEFINED);
        });
    }

    /** PromiseResolve. */
    private static Object resolved(NashornRealm realm, @Nullable Object constructor, @Nullable Object value) {
        if (value instanceof PromiseObject promise && promise.get("constructor") == constructor) {
            return promise;
        }
        Deferred deferred = capability(realm, constructor);
        deferred.resolve(value);
        return deferred.promise();
    }

    // Constructor.

    private static @Nullable Object make(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        Object first = Library.at(arguments, 0);
        return switch (name) {
            case "resolve" -> resolved(realm, Library.object(realm, self), first);
            case "reject" -> {
                Deferred deferred = capability(realm, self);
                deferred.reject(first);
                yield deferred.promise();
            }
            case "withResolvers" -> withResolvers(realm, capability(realm, self));
            case "try" -> attempt(realm, capability(realm, self), arguments);
            default -> combine(realm, name, self, first);
        };
    }

    private static Object withResolvers(NashornRealm realm, Deferred deferred) {
        @Nullable
        Object[] functions = deferred instanceof Foreign foreign
                ? new Object[] {foreign.onResolve(), foreign.onReject()}
                : NashornPromises.of(realm).functionsOf(deferred);
        ScriptObject result = realm.objects().create();
        result.set("promise", deferred.promise(), 0);
        result.set("resolve", functions[0], 0);
        result.set("reject", functions[1], 0);
        return result;
    }

    private static Object attempt(NashornRealm realm, Deferred deferred, @Nullable Object[] arguments) {
        try {
            @Nullable
            Object[] rest = java.util.Arrays.copyOfRange(arguments, Math.min(1, arguments.length), arguments.length);
            deferred.resolve(realm.functions()
                    .call(Library.callback(realm, Library.at(arguments, 0)), ScriptRuntime.UNDEFINED, rest));
        } catch (RuntimeException | Error e) {
            deferred.reject(NashornPromises.of(realm).thrownBy(e));
        }
        return deferred.promise();
    }

    private static Object combine(
            NashornRealm realm, String name, @Nullable Object constructor, @Nullable Object iterable) {
        Deferred deferred = capability(realm, constructor);
        try {
            ScriptFunction resolve =
                    Library.callback(realm, Library.object(realm, constructor).get("resolve"));
            Combination combination = new Combination(realm, name, deferred);
            Iteration.each(realm, iterable, item -> {
                Object promise = realm.functions().call(resolve, constructor, new @Nullable Object[] {item});
                combination.add(promise);
            });
            combination.complete();
        } catch (RuntimeException | Error e) {
            deferred.reject(NashornPromises.of(realm).thrownBy(e));
        }
        return deferred.promise();
    }

    /** The state of one Promise.all, allSettled, any or race. */
    private static final class Combination {
        private final NashornRealm realm;
        private final String name;
        private final Deferred deferred;
        private final @Nullable Object[] settlers;
        private final List<@Nullable Object> results = new ArrayList<>();
        private int missing = 1;

        Combination(NashornRealm realm, String name, Deferred deferred) {
            this.realm = realm;
            this.name = name;
            this.deferred = deferred;
            this.settlers = NashornPromises.of(realm).functionsOf(deferred);
        }

        void add(@Nullable Object promise) {
            int index = results.size();
            results.add(ScriptRuntime.UNDEFINED);
            missing++;
            switch (name) {
                case "all" -> invokeThen(realm, promise, collect(index, null), settlers[1]);
                case "any" -> invokeThen(realm, promise, settlers[0], collect(index, null));
                case "race" -> invokeThen(realm, promise, settlers[0], settlers[1]);
                case "allSettled" -> invokeThen(realm, promise, collect(index, "value"), collect(index, "reason"));
                default -> throw new AssertionError(name);
            }
        }

        /** A handler that files its argument, as such or as an object of allSettled; works once. */
        private ScriptFunction collect(int index, @Nullable String property) {
            boolean[] done = {false};
            return Library.function(realm, "", 1, (_, _, _, arguments, _) -> {
                if (!done[0]) {
                    done[0] = true;
                    Object value = Library.at(arguments, 0);
                    results.set(index, property == null ? value : outcome(property, value));
                    complete();
                }
                return ScriptRuntime.UNDEFINED;
            });
        }

        private ScriptObject outcome(String property, @Nullable Object value) {
            ScriptObject outcome = realm.objects().create();
            outcome.set("status", property.equals("value") ? "fulfilled" : "rejected", 0);
            outcome.set(property, value, 0);
            return outcome;
        }

        void complete() {
            missing--;
            if (missing > 0 || name.equals("race")) {
                return;
            }
            Object array = Global.allocate(results.toArray());
            if (name.equals("any")) {
                deferred.reject(AggregateErrorLibrary.create(realm, array, "All promises were rejected"));
            } else {
                deferred.resolve(array);
            }
        }
    }
}
