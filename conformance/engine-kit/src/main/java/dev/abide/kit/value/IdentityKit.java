package dev.abide.kit.value;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.Reachability;
import dev.abide.kit.facet.Recorder;
import dev.abide.spi.Capability;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of raw values: one JavaScript object is one Java object, and lives as long. */
public abstract class IdentityKit extends FacetKit {
    @Test
    void required_everyValuePassesThroughScriptsUnchanged() {
        Object identity = some("function (v) { return v }");
        samples()
                .forEach((name, value) -> same(
                        value,
                        functions().call(identity, undefined(), new Object[] {value}),
                        "identity through a call of " + name));
    }

    @Test
    void required_everyValuePassesThroughHostFunctionsUnchanged() {
        Object identity = host((self, arguments, first, newTarget) -> arguments[first]);
        Object call = some("function (f, v) { return f(v) }");
        samples()
                .forEach((name, value) -> same(
                        value,
                        functions().call(call, undefined(), new Object[] {identity, value}),
                        "identity through a host function of " + name));
    }

    @Test
    void required_everyValuePassesThroughPropertiesUnchanged() {
        Object holder = objects().create();
        samples().forEach((name, value) -> {
            objects().set(holder, string("p"), value);
            same(value, objects().get(holder, string("p")), "identity through a property of " + name);
            objects().setIndex(holder, 3, value);
            same(value, objects().getIndex(holder, 3), "identity through an element of " + name);
        });
    }

    @Test
    void required_oneObjectIsOneJavaObject() {
        for (Map.Entry<String, Object> sample : objectSamples().entrySet()) {
            setGlobal("identical", sample.getValue());
            assertSame(sample.getValue(), js("identical"), () -> "one object is one Java object: " + sample.getKey());
            assertSame(
                    js("identical"), js("[identical][0]"), () -> "one object is one Java object: " + sample.getKey());
        }
        assertSame(js("Symbol.iterator"), js("Symbol.iterator"), "one symbol is one Java object");
    }

    @Test
    void required_anObjectThatOnlyScriptsHoldKeepsItsJavaObject() {
        keepInScript("an object", () -> objects().create());
        keepInScript("an array", () -> realm().arrays().create(1));
        keepInScript("an object of a script", () -> some("{}"));
        keepInScript("a function of a script", () -> some("function () {}"));
        keepInScript("a host function", () -> host(new Recorder(null)));
        keepInScript("a symbol", () -> realm().symbols().create("kept"));
        keepInScript("an external", () -> realm().externals().create("payload"));
        keepInScript("an ArrayBuffer", () -> buffers().create(8));
        keepInScript("a typed array", () -> some("new Uint8Array(8)"));
    }

    @Test
    void required_objectsAreCollected() {
        collected("an object", () -> objects().create());
        collected("an object of a script", () -> some("{a: {}}"));
        collected("an array", () -> realm().arrays().create(3));
        collected("an instance of a class of a script", () -> some("new (function C() {})"));
        collected("a Date", () -> realm().dates().create(0));
        collected("a promise", () -> realm().promises().createDeferred().promise());
        collected("a symbol", () -> realm().symbols().create("dropped"));
        collected("an external", () -> realm().externals().create("payload"));
        collected("a typed array", () -> some("new Uint8Array(8)"));
    }

    @Test
    void required_anInstanceOfAHostClassIsCollected() {
        setGlobal("HostClass", functions().create("HostClass", 0, new Forgetful(undefined())));
        collected("an instance of a host class", () -> some("new HostClass()"));
    }

    @Test
    void required_anObjectInACycleIsCollected() {
        collected("an object in a cycle", () -> some("(function () { var a = {}, b = {a: a}; a.b = b; return a })()"));
    }

    @Test
    void required_aFunctionOfAScriptIsCollected() {
        collected("a function of a script", () -> some("function () { return 1 }"));
    }

    @Test
    void optional_aFunctionOfAScriptThatWasCalledIsCollected() {
        needs(Capability.COLLECTABLE_FUNCTIONS);
        collected("a function of a script that was called", () -> {
            Object function = some("function () { return 1 }");
            functions().call(function, undefined(), new Object[0]);
            return function;
        });
    }

    @Test
    void optional_aHostFunctionIsCollected() {
        needs(Capability.COLLECTABLE_FUNCTIONS);
        collected("a host function", () -> host(new Forgetful(undefined())));
    }

    @Test
    void optional_aHostFunctionThatWasCalledIsCollected() {
        needs(Capability.COLLECTABLE_FUNCTIONS);
        collected("a host function that a script has called", () -> {
            Object function = host(new Forgetful(undefined()));
            call("function (f) { for (var i = 0; i < 20; i++) f(i) }", function);
            return function;
        });
    }

    @Test
    void optional_aHostFunctionThatWasConstructedIsCollected() {
        needs(Capability.COLLECTABLE_FUNCTIONS);
        collected("a host function that a script has constructed", () -> {
            Object function = host(new Forgetful(undefined()));
            call("function (F) { for (var i = 0; i < 20; i++) new F(i) }", function);
            return function;
        });
    }

    @Test
    void optional_weakRefsOfScriptsAreCleared() {
        needs(Capability.WEAK_REFS);
        Object weakRef = some("new WeakRef({})");
        Object isCleared = some("function (r) { return r.deref() === undefined }");
        Reachability.awaitCollection(
                () -> {
                    realm().jobs().drain();
                    return Boolean.TRUE.equals(functions().call(isCleared, undefined(), new Object[] {weakRef}));
                },
                () -> realm().jobs().drain(),
                "a WeakRef is cleared after the job that made it");
    }

    private void keepInScript(String what, Supplier<Object> maker) {
        WeakReference<Object> reference = kept(maker);
        Reachability.collect(this::turn);
        Object kept = reference.get();
        assertNotNull(kept, () -> "the Java object lives as long as the JavaScript object: " + what);
        assertSame(kept, js("kept"), () -> "it is still the same: " + what);
    }

    private WeakReference<Object> kept(Supplier<Object> maker) {
        Object made = maker.get();
        setGlobal("kept", made);
        return new WeakReference<>(made);
    }

    private void collected(String what, Supplier<Object> maker) {
        Reachability.awaitCleared(dropped(maker), this::turn, what + " that nothing refers to is collected");
    }

    private WeakReference<Object> dropped(Supplier<Object> maker) {
        Object made = maker.get();
        call("function (o) { var holder = {o: o}; return typeof holder.o }", made);
        return new WeakReference<>(made);
    }

    private void turn() {
        call("function (a) { return a }", 1);
    }

    /** A body that keeps nothing of its calls. */
    private record Forgetful(@Nullable Object result) implements dev.abide.spi.HostFunction {
        @Override
        public @Nullable Object call(
                @Nullable Object self, @Nullable Object[] arguments, int first, @Nullable Object newTarget) {
            return result;
        }
    }
}
