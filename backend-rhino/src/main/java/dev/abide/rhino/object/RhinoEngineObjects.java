package dev.abide.rhino.object;

import dev.abide.ecma.Descriptor;
import dev.abide.ecma.EngineObjects;
import dev.abide.ecma.OrdinaryObjects;
import dev.abide.rhino.buffer.SegmentTypedArray;
import dev.abide.rhino.engine.Intrinsics;
import dev.abide.rhino.property.MessageText;
import dev.abide.rhino.property.PropertyKey;
import dev.abide.rhino.property.Proxied;
import dev.abide.rhino.property.Slots;
import dev.abide.rhino.value.RhinoValues;
import dev.abide.spi.ErrorKind;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.Undefined;

/**
 * Rhino's objects and values as the algorithms of the standard see them. Keys are as {@link PropertyKey} makes them.
 */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
public final class RhinoEngineObjects implements EngineObjects {
    private final Context context;
    private final ScriptableObject global;
    private final RhinoObjects objects;
    private final RhinoFunctions functions;
    private final RhinoValues values;
    private final NewTargets newTargets;

    /** Works on the objects of a realm. */
    public RhinoEngineObjects(
            Context context,
            ScriptableObject global,
            Intrinsics intrinsics,
            RhinoObjects objects,
            RhinoFunctions functions,
            RhinoValues values) {
        this.context = context;
        this.global = global;
        this.objects = objects;
        this.functions = functions;
        this.values = values;
        this.newTargets = new NewTargets(context, global, intrinsics, functions);
    }

    /** Returns the global object. */
    public ScriptableObject global() {
        return global;
    }

    /** InstanceofOperator. */
    public boolean isInstance(Object value, Object constructor) {
        return values.instanceOf(value, constructor);
    }

    @Override
    public @Nullable Object get(Object target, Object key, @Nullable Object receiver) {
        if (target instanceof Proxied proxy) {
            return proxy.methods().get(PropertyKey.of(key), receiver);
        }
        ScriptableObject object = (ScriptableObject) target;
        Scriptable start = receiver == target ? object : start(receiver);
        Object value = switch (PropertyKey.of(key)) {
            case String name -> ScriptableObject.getSuperProperty(object, start, name);
            case Integer index -> ScriptableObject.getSuperProperty(object, start, index);
            case Object symbol -> ScriptableObject.getSuperProperty(object, start, (Symbol) symbol);
        };
        return value == Scriptable.NOT_FOUND ? Undefined.instance : value;
    }

    @Override
    public @Nullable Object get(Object target, Object key) {
        return target instanceof Proxied proxy
                ? proxy.methods().get(PropertyKey.of(key), target)
                : Slots.get((ScriptableObject) target, PropertyKey.of(key));
    }

    private Scriptable start(@Nullable Object receiver) {
        if (receiver == null || Undefined.isUndefined(receiver)) {
            return Undefined.SCRIPTABLE_UNDEFINED;
        }
        return ScriptRuntime.isObject(receiver)
                ? (Scriptable) receiver
                : ScriptRuntime.toObject(context, global, receiver);
    }

    @Override
    public boolean set(Object target, Object key, @Nullable Object value, @Nullable Object receiver) {
        if (receiver == target) {
            return objects.set(target, key, value);
        }
        Object normalised = PropertyKey.of(key);
        if (target instanceof Proxied proxy) {
            return proxy.methods().set(normalised, value, receiver);
        }
        if (target instanceof SegmentTypedArray array
                && SegmentTypedArray.isElementKey(normalised)
                && !Slots.isOwn(array, normalised)) {
            return true;
        }
        return OrdinaryObjects.set(this, target, normalised, value, receiver);
    }

    @Override
    public boolean has(Object target, Object key) {
        return target instanceof Proxied proxy
                ? proxy.methods().has(PropertyKey.of(key))
                : Slots.isIn((ScriptableObject) target, PropertyKey.of(key));
    }

    @Override
    public boolean delete(Object target, Object key) {
        return objects.delete(target, key);
    }

    @Override
    public @Nullable Descriptor getOwn(Object target, Object key) {
        return objects.own(target, key);
    }

    /** The objects that most targets are tell without a descriptor. */
    @Override
    public @Nullable Descriptor getFixed(Object target, Object key) {
        if (isCommon(target)) {
            ScriptableObject object = (ScriptableObject) target;
            Object normalised = PropertyKey.of(key);
            boolean isFixed = Slots.isOwn(object, normalised)
                    && (Slots.attributes(object, normalised) & ScriptableObject.PERMANENT) != 0;
            if (!isFixed) {
                return null;
            }
        }
        return EngineObjects.super.getFixed(target, key);
    }

    /** Tells an object of the kinds that most targets are. */
    public static boolean isCommon(@Nullable Object object) {
        return object instanceof NativeObject || (object instanceof NativeArray && !(object instanceof Proxied));
    }

    @Override
    public boolean define(Object target, Object key, Descriptor wanted) {
        return objects.define(target, key, wanted);
    }

    /** Arrow functions and methods have no {@code prototype}; converted ones have. */
    @Override
    public boolean isEnginesOwn(Object target, Object key) {
        return target instanceof JSFunction && key.equals("prototype");
    }

    @Override
    public List<Object> ownKeys(Object target) {
        return target instanceof Proxied proxy ? proxy.methods().ownKeys() : Arrays.asList(objects.ownKeys(target));
    }

    @Override
    public @Nullable Object getPrototype(Object target) {
        return target instanceof Proxied proxy ? proxy.methods().getPrototype() : ((Scriptable) target).getPrototype();
    }

    @Override
    public boolean setPrototype(Object target, @Nullable Object prototype) {
        return objects.setPrototype(target, prototype);
    }

    @Override
    public boolean isExtensible(Object target) {
        return ((ScriptableObject) target).isExtensible();
    }

    @Override
    public boolean preventExtensions(Object target) {
        return ((ScriptableObject) target).preventExtensions();
    }

    @Override
    public @Nullable Object call(Object function, @Nullable Object self, @Nullable Object... arguments) {
        Object result = functions.callByScript((Callable) function, self, arguments);
        return Undefined.isUndefined(result) ? Undefined.instance : result;
    }

    @Override
    public Object construct(Object constructor, @Nullable Object[] arguments, Object newTarget) {
        return newTargets.construct((Scriptable) constructor, arguments, (Scriptable) newTarget);
    }

    @Override
    public ScriptableObject newObject() {
        return (ScriptableObject) objects.create();
    }

    @Override
    public void put(Object newObject, String name, @Nullable Object value) {
        ScriptableObject object = (ScriptableObject) newObject;
        object.put(name, object, value);
    }

    @Override
    public Scriptable newArray(@Nullable Object[] items) {
        return context.newArray(global, items.clone());
    }

    @Override
    public @Nullable Object[] elements(Object arrayLike) {
        return ScriptRuntime.getArrayElements((Scriptable) arrayLike);
    }

    @Override
    public boolean isObject(@Nullable Object value) {
        return value instanceof ScriptableObject && ScriptRuntime.isObject(value);
    }

    @Override
    public boolean isCallable(@Nullable Object value) {
        return value instanceof Callable;
    }

    @Override
    public boolean isConstructor(@Nullable Object value) {
        return functions.isConstructor(value);
    }

    @Override
    public boolean isPropertyKey(@Nullable Object value) {
        return value instanceof CharSequence || value instanceof Symbol;
    }

    @Override
    public Object toPropertyKey(@Nullable Object value) {
        return PropertyKey.of(value);
    }

    @Override
    public Object toScript(Object key) {
        return PropertyKey.toScript(key);
    }

    @Override
    public boolean toBoolean(@Nullable Object value) {
        return ScriptRuntime.toBoolean(value);
    }

    @Override
    public boolean isSame(@Nullable Object left, @Nullable Object right) {
        return ScriptRuntime.same(left, right);
    }

    @Override
    public Object undefined() {
        return Undefined.instance;
    }

    @Override
    public boolean isUndefined(@Nullable Object value) {
        return Undefined.isUndefined(value);
    }

    @Override
    public String describe(@Nullable Object value) {
        return MessageText.of(value);
    }

    @Override
    public RuntimeException error(ErrorKind kind, String message) {
        return switch (kind) {
            case TYPE_ERROR -> ScriptRuntime.typeError(message);
            case RANGE_ERROR -> ScriptRuntime.rangeError(message);
            case SYNTAX_ERROR -> ScriptRuntime.constructError("SyntaxError", message);
            case ERROR -> ScriptRuntime.constructError("Error", message);
        };
    }
}
