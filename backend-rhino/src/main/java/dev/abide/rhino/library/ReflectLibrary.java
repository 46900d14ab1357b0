package dev.abide.rhino.library;

import dev.abide.ecma.Reflection;
import dev.abide.ecma.Reflection.Signature;
import dev.abide.rhino.object.RhinoEngineObjects;
import dev.abide.rhino.object.RhinoObjects;
import dev.abide.rhino.property.PropertyKey;
import dev.abide.rhino.property.Proxied;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.ScriptableObject;

/** Reflect. Rhino's knows no receivers, no new targets, and of numbers as keys little. */
public final class ReflectLibrary {
    private static final String DESCRIBE = "getOwnPropertyDescriptor";

    private final RhinoEngineObjects engine;
    private final RhinoObjects objects;
    private final ScriptableObject holder;
    private final Reflection reflection;

    /** Works on the object that has the functions. */
    public ReflectLibrary(RhinoEngineObjects engine, RhinoObjects objects, ScriptableObject holder) {
        this.engine = engine;
        this.objects = objects;
        this.holder = holder;
        this.reflection = new Reflection(engine);
    }

    /** Replaces them. */
    public void install() {
        Reflection.eachSignature(this::define);
    }

    private void define(Signature signature) {
        String name = signature.name();
        LambdaFunction function = new LambdaFunction(
                engine.global(),
                name,
                signature.length(),
                (context, scope, self, arguments) ->
                        name.equals(DESCRIBE) ? describe(arguments) : reflection.call(name, arguments),
                false);
        holder.defineProperty(name, function, ScriptableObject.DONTENUM);
    }

    /** Rhino's description of a property of its own is handed on as it is. */
    private @Nullable Object describe(@Nullable Object[] arguments) {
        return arguments.length > 1
                        && arguments[0] instanceof ScriptableObject target
                        && !(target instanceof Proxied)
                        && ScriptRuntime.isObject(target)
                ? objects.describeOrdinary(target, PropertyKey.of(arguments[1]))
                : reflection.call(DESCRIBE, arguments);
    }
}
