package dev.abide.rhino.object;

import dev.abide.rhino.engine.Intrinsics;
import dev.abide.rhino.error.ErrorStacks;
import dev.abide.rhino.property.Proxied;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.BoundFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Constructs with a new target, which Rhino's Reflect.construct does not tell the constructor, and where it fails for
 * builtin constructors such as Map; down-levelled classes rely on both.
 */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
final class NewTargets {
    private final Context context;
    private final ScriptableObject global;
    private final Intrinsics intrinsics;
    private final RhinoFunctions functions;
    private final ErrorStacks stacks;

    NewTargets(Context context, ScriptableObject global, Intrinsics intrinsics, RhinoFunctions functions) {
        this.context = context;
        this.global = global;
        this.intrinsics = intrinsics;
        this.functions = functions;
        this.stacks = new ErrorStacks(intrinsics);
    }

    /** [[Construct]]. */
    Object construct(Scriptable constructor, @Nullable Object[] arguments, Scriptable newTarget) {
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
            Object[] parts = {constructor, context.newArray(global, arguments.clone()), newTarget};
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
}
