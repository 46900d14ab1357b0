package dev.abide.rhino.library;

import dev.abide.ecma.Descriptor;
import dev.abide.ecma.Descriptors;
import dev.abide.rhino.buffer.SegmentTypedArray;
import dev.abide.rhino.engine.GlobalObject;
import dev.abide.rhino.engine.Intrinsics;
import dev.abide.rhino.object.RhinoEngineObjects;
import dev.abide.rhino.object.RhinoObjects;
import dev.abide.rhino.property.PropertyKey;
import dev.abide.rhino.property.Proxied;
import dev.abide.rhino.property.Slots;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.BoundFunction;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SerializableCallable;
import org.mozilla.javascript.Symbol;

/**
 * The functions of Object that read the own keys of an object where no other class may answer: in Rhino only its own
 * and arrays have a say there; and one that Rhino has wrong. All others leave that to Rhino.
 */
public final class ObjectLibrary {
    /** What a function does with a proxy. */
    @FunctionalInterface
    private interface Body {
        @Nullable
        Object of(Proxied proxy);
    }

    private static final String NATIVE = "function () { [native code] }";

    private final RhinoEngineObjects engine;
    private final RhinoObjects objects;
    private final Intrinsics intrinsics;
    private final Descriptors descriptors;

    public ObjectLibrary(RhinoEngineObjects engine, RhinoObjects objects, Intrinsics intrinsics) {
        this.engine = engine;
        this.objects = objects;
        this.intrinsics = intrinsics;
        this.descriptors = new Descriptors(engine);
    }

    /** Replaces them. */
    public void install() {
        ofProxy("getOwnPropertyNames", proxy -> keys(proxy, false));
        ofProxy("getOwnPropertySymbols", proxy -> keys(proxy, true));
        ofProxy("getOwnPropertyDescriptors", this::describeAll);
        ofProxy("values", proxy -> list(proxy, false));
        ofProxy("entries", proxy -> list(proxy, true));
        ofProxy("freeze", proxy -> fix(proxy, true));
        ofProxy("seal", proxy -> fix(proxy, false));
        ofProxy("isFrozen", proxy -> proxy.strict().isFixed(true));
        ofProxy("isSealed", proxy -> proxy.strict().isFixed(false));
        ofViews();
        ofOurs(
                "getOwnPropertyNames",
                object -> engine.newArray(Stream.of(objects.ownKeys(object))
                        .filter(key -> !(key instanceof Symbol))
                        .toArray()));
        ofOurs("getOwnPropertyDescriptors", this::describeAll);
        installFromProxies();
        installOfPrototypes();
        installSameValue();
    }

    /** Rhino's differs between 4 as a Java Integer and 4 as a Double, which is what Math.sqrt(16) gives. */
    private void installSameValue() {
        replace(
                intrinsics.object,
                "is",
                stock -> (context, scope, self, arguments) ->
                        arguments.length > 1 && isNumber(arguments[0]) && isNumber(arguments[1])
                                ? (Object) (Double.compare(
                                                ScriptRuntime.toNumber(arguments[0]),
                                                ScriptRuntime.toNumber(arguments[1]))
                                        == 0)
                                : stock.call(context, scope, self, arguments));
    }

    private static boolean isNumber(@Nullable Object value) {
        return value instanceof Number && !(value instanceof BigInteger);
    }

    /** Those that read a proxy which is not their first argument. */
    private void installFromProxies() {
        replace(
                intrinsics.object,
                "assign",
                stock -> (context, scope, self, arguments) ->
                        hasProxy(arguments) ? assign(context, arguments) : stock.call(context, scope, self, arguments));
        replace(
                intrinsics.object,
                "defineProperty",
                stock -> (context, scope, self, arguments) ->
                        stock.call(context, scope, self, withShown(withPlainDescription(arguments))));
        for (String name : List.of("create", "defineProperties")) {
            replace(
                    intrinsics.object,
                    name,
                    stock -> (context, scope, self, arguments) ->
                            stock.call(context, scope, self, withPlainDescriptions(arguments)));
        }
    }

    private void installOfPrototypes() {
        replace(
                intrinsics.functionPrototype,
                "toString",
                stock -> (context, scope, self, arguments) -> self instanceof Proxied && self instanceof Callable
                        ? NATIVE
                        : onOneLine(self, stock.call(context, scope, self, arguments)));
        replace(
                intrinsics.objectPrototype,
                "propertyIsEnumerable",
                stock -> (context, scope, self, arguments) -> self instanceof Proxied proxy && arguments.length > 0
                        ? (Object) proxy.isEnumerable(arguments[0])
                        : stock.call(context, scope, self, arguments));
    }

    /** Rhino breaks the lines of what stands for the text of a builtin function, and names a bound one. */
    private static @Nullable Object onOneLine(@Nullable Scriptable function, @Nullable Object text) {
        return function instanceof BoundFunction
                ? NATIVE
                : function instanceof JSFunction || !(text instanceof CharSequence)
                        ? text
                        : text.toString().strip().replaceAll("\\s+", " ");
    }

    private void ofProxy(String name, Body body) {
        replace(
                intrinsics.object,
                name,
                stock -> (context, scope, self, arguments) ->
                        arguments.length > 0 && arguments[0] instanceof Proxied proxy
                                ? body.of(proxy)
                                : stock.call(context, scope, self, arguments));
    }

    /** Rhino freezes a view, whose elements change all the same. */
    private void ofViews() {
        replace(intrinsics.object, "freeze", stock -> (context, scope, self, arguments) -> {
            if (arguments.length > 0 && arguments[0] instanceof SegmentTypedArray view) {
                objects.freeze(view);
                return view;
            }
            return stock.call(context, scope, self, arguments);
        });
        replace(intrinsics.object, "isFrozen", stock -> (context, scope, self, arguments) -> {
            boolean hasElements =
                    arguments.length > 0 && arguments[0] instanceof SegmentTypedArray view && view.elementCount() > 0;
            return hasElements ? (Object) false : stock.call(context, scope, self, arguments);
        });
    }

    /** What shows less of itself than Rhino knows. */
    private void ofOurs(String name, Function<ScriptableObject, Object> body) {
        replace(
                intrinsics.object,
                name,
                stock -> (context, scope, self, arguments) -> arguments.length > 0 && hidesKeys(arguments[0])
                        ? body.apply((ScriptableObject) arguments[0])
                        : stock.call(context, scope, self, arguments));
    }

    private static boolean hidesKeys(@Nullable Object object) {
        return (object instanceof GlobalObject || object instanceof BaseFunction) && !(object instanceof Proxied);
    }

    @FunctionalInterface
    private interface Replacement {
        SerializableCallable of(BaseFunction stock);
    }

    private void replace(ScriptableObject holder, String name, Replacement replacement) {
        BaseFunction stock = (BaseFunction) ScriptableObject.getProperty(holder, name);
        LambdaFunction function =
                new LambdaFunction(engine.global(), name, stock.getLength(), replacement.of(stock), false);
        holder.defineProperty(name, function, ScriptableObject.DONTENUM);
    }

    private static boolean hasProxy(@Nullable Object[] arguments) {
        for (Object argument : arguments) {
            if (argument instanceof Proxied) {
                return true;
            }
        }
        return false;
    }

    private Object keys(Proxied proxy, boolean areSymbols) {
        return engine.newArray(proxy.methods().ownKeys().stream()
                .filter(key -> key instanceof Symbol == areSymbols)
                .toArray());
    }

    private Object describeAll(Proxied proxy) {
        ScriptableObject result = engine.newObject();
        for (Object key : proxy.methods().ownKeys()) {
            Descriptor found = proxy.methods().getOwn(PropertyKey.of(key));
            if (found != null) {
                Slots.putOwn(result, PropertyKey.of(key), descriptors.describe(found));
            }
        }
        return result;
    }

    private Object describeAll(ScriptableObject object) {
        ScriptableObject result = engine.newObject();
        for (Object key : objects.ownKeys(object)) {
            Descriptor found = objects.own(object, key);
            if (found != null) {
                Slots.putOwn(result, PropertyKey.of(key), descriptors.describe(found));
            }
        }
        return result;
    }

    private Object list(Proxied proxy, boolean areEntries) {
        List<@Nullable Object> items = new ArrayList<>();
        for (Object key : proxy.methods().ownKeys()) {
            if (key instanceof String && proxy.isEnumerable(key)) {
                Object value = objects.get(proxy, key);
                items.add(areEntries ? engine.newArray(new @Nullable Object[] {key, value}) : value);
            }
        }
        return engine.newArray(items.toArray());
    }

    private static Object fix(Proxied proxy, boolean isFrozen) {
        if (!proxy.strict().fix(isFrozen)) {
            throw ScriptRuntime.typeError("'preventExtensions' on proxy: trap returned falsish");
        }
        return proxy;
    }

    private Object assign(Context context, @Nullable Object[] arguments) {
        ScriptableObject target = (ScriptableObject) ScriptRuntime.toObject(context, engine.global(), arguments[0]);
        for (int i = 1; i < arguments.length; i++) {
            if (arguments[i] instanceof Scriptable source) {
                assign(target, source);
            }
        }
        return target;
    }

    private void assign(ScriptableObject target, Scriptable source) {
        for (Object key : objects.ownKeys(source)) {
            Descriptor found = objects.own(source, key);
            if (found != null && found.isEnumerable() && !objects.set(target, key, objects.get(source, key))) {
                throw ScriptRuntime.typeError("Cannot assign to read only property '" + key + "' of object");
            }
        }
    }

    /** Rhino takes each field that it asks a proxy for as given. */
    private @Nullable Object[] withPlainDescription(@Nullable Object[] arguments) {
        if (arguments.length < 3 || !(arguments[2] instanceof Proxied)) {
            return arguments;
        }
        @Nullable Object[] plain = arguments.clone();
        plain[2] = descriptors.describe(descriptors.of(arguments[2]));
        return plain;
    }

    /** As the standard has it, what a description does not say stays as it is: see {@link Slots#isShownForGood}. */
    private @Nullable Object[] withShown(@Nullable Object[] arguments) {
        if (arguments.length < 3
                || !(arguments[0] instanceof ScriptableObject target)
                || target instanceof Proxied
                || !(arguments[2] instanceof ScriptableObject description)
                || ScriptableObject.hasProperty(description, "enumerable")
                || (arguments[1] instanceof Scriptable && !(arguments[1] instanceof Symbol))
                || !Slots.isShownForGood(target, PropertyKey.of(keyOf(arguments[1])))) {
            return arguments;
        }
        Descriptor given = descriptors.of(description);
        @Nullable Object[] shown = arguments.clone();
        shown[2] = descriptors.describe(new Descriptor(
                given.value(), given.getter(), given.setter(), given.writable(), true, given.configurable()));
        return shown;
    }

    private static @Nullable Object keyOf(@Nullable Object key) {
        return key instanceof CharSequence ? key.toString() : key;
    }

    /** The descriptions of properties may be the properties of a proxy. */
    private @Nullable Object[] withPlainDescriptions(@Nullable Object[] arguments) {
        if (arguments.length < 2 || !(arguments[1] instanceof Proxied proxy)) {
            return arguments;
        }
        ScriptableObject descriptions = engine.newObject();
        for (Object key : proxy.methods().ownKeys()) {
            if (proxy.isEnumerable(key)) {
                Slots.putOwn(descriptions, PropertyKey.of(key), objects.get(proxy, key));
            }
        }
        @Nullable Object[] plain = arguments.clone();
        plain[1] = descriptions;
        return plain;
    }
}
