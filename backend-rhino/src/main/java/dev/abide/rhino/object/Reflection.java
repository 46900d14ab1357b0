package dev.abide.rhino.object;

import dev.abide.rhino.buffer.SegmentTypedArray;
import dev.abide.rhino.engine.Intrinsics;
import dev.abide.rhino.error.ErrorStacks;
import dev.abide.rhino.property.Proxied;
import dev.abide.rhino.value.RhinoValues;
import java.util.Objects;
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
import org.mozilla.javascript.ScriptableObject.DescriptorInfo;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.Undefined;

/**
 * The operations of the standard that have a receiver or a new target of their own: what Reflect and proxies are made
 * of.
 */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
public final class Reflection {
    public final Context context;
    public final ScriptableObject global;
    public final Intrinsics intrinsics;
    public final RhinoObjects objects;
    public final RhinoFunctions functions;
    public final RhinoValues values;
    private final ErrorStacks stacks;

    public Reflection(
            Context context,
            ScriptableObject global,
            Intrinsics intrinsics,
            RhinoObjects objects,
            RhinoFunctions functions,
            RhinoValues values) {
        this.context = context;
        this.global = global;
        this.intrinsics = intrinsics;
        this.objects = objects;
        this.functions = functions;
        this.values = values;
        this.stacks = new ErrorStacks(intrinsics);
    }

    /** OrdinaryGet, or the proxy's. */
    public @Nullable Object get(ScriptableObject target, Object key, @Nullable Object receiver) {
        if (target instanceof Proxied proxy) {
            return proxy.methods().get(key, receiver);
        }
        Scriptable start = receiver == target ? target : start(receiver);
        Object value = switch (key) {
            case String name -> ScriptableObject.getSuperProperty(target, start, name);
            case Integer index -> ScriptableObject.getSuperProperty(target, start, index);
            default -> ScriptableObject.getSuperProperty(target, start, (Symbol) key);
        };
        return value == Scriptable.NOT_FOUND ? Undefined.instance : value;
    }

    private Scriptable start(@Nullable Object receiver) {
        if (receiver == null || Undefined.isUndefined(receiver)) {
            return Undefined.SCRIPTABLE_UNDEFINED;
        }
        return ScriptRuntime.isObject(receiver)
                ? (Scriptable) receiver
                : ScriptRuntime.toObject(context, global, receiver);
    }

    /** OrdinarySet, or the proxy's. */
    public boolean set(ScriptableObject target, Object key, @Nullable Object value, @Nullable Object receiver) {
        if (receiver == target) {
            return objects.set(target, key, value);
        }
        for (Scriptable link = target; link != null; link = link.getPrototype()) {
            if (link instanceof Proxied proxy) {
                return proxy.methods().set(key, value, receiver);
            }
            DescriptorInfo found = objects.own(link, key);
            if (found == null) {
                if (link instanceof SegmentTypedArray && SegmentTypedArray.isElementKey(key)) {
                    return true;
                }
                continue;
            }
            if (found.isAccessorDescriptor()) {
                return setBy(found.setter, value, receiver);
            }
            if (!found.isWritable()) {
                return false;
            }
            break;
        }
        return ScriptRuntime.isObject(receiver)
                && receiver instanceof ScriptableObject object
                && setOwn(object, key, value);
    }

    private boolean setBy(@Nullable Object setter, @Nullable Object value, @Nullable Object receiver) {
        if (!(setter instanceof Callable)) {
            return false;
        }
        functions.call(setter, receiver, new @Nullable Object[] {value});
        return true;
    }

    private boolean setOwn(ScriptableObject receiver, Object key, @Nullable Object value) {
        DescriptorInfo known = objects.own(receiver, key);
        if (known == null) {
            return objects.define(receiver, key, new DescriptorInfo(true, true, true, value));
        }
        if (known.isAccessorDescriptor() || !known.isWritable()) {
            return false;
        }
        Object absent = Scriptable.NOT_FOUND;
        return objects.define(receiver, key, new DescriptorInfo(absent, absent, absent, absent, absent, value));
    }

    /**
     * Constructs with a new target, which Rhino's Reflect.construct does not tell the constructor, and where it fails
     * for builtin constructors such as Map; down-levelled classes rely on both.
     */
    public Object construct(Scriptable constructor, @Nullable Object[] arguments, Scriptable newTarget) {
        if (constructor instanceof Proxied proxy) {
            return proxy.methods().construct(arguments, newTarget);
        }
        if (constructor == newTarget) {
            return functions.construct(constructor, arguments);
        }
        if (constructor instanceof RhinoHostFunction function) {
            return function.constructAs(newTarget, arguments);
        }
        if (isLeftToRhino(constructor)) {
            Object[] parts = {constructor, array(arguments), newTarget};
            return Objects.requireNonNull(intrinsics.reflectConstruct.call(context, global, intrinsics.reflect, parts));
        }
        Scriptable instance = ((BaseFunction) constructor).construct(context, global, arguments);
        if (ScriptableObject.getProperty(newTarget, "prototype") instanceof Scriptable prototype) {
            stacks.keep(instance);
            instance.setPrototype(prototype);
        }
        return instance;
    }

    /** Scripted functions work there. */
    private static boolean isLeftToRhino(Scriptable constructor) {
        return !(constructor instanceof BaseFunction)
                || constructor instanceof JSFunction
                || constructor instanceof BoundFunction
                || constructor.getClass() == LambdaFunction.class;
    }

    public Scriptable array(@Nullable Object[] items) {
        return context.newArray(global, items.clone());
    }

    /** CreateListFromArrayLike. */
    public static @Nullable Object[] list(@Nullable Object value) {
        if (!ScriptRuntime.isObject(value)) {
            throw ScriptRuntime.typeError("CreateListFromArrayLike called on non-object");
        }
        return ScriptRuntime.getArrayElements((Scriptable) Objects.requireNonNull(value));
    }
}
