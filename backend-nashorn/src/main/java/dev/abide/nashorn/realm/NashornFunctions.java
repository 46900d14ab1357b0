package dev.abide.nashorn.realm;

import dev.abide.nashorn.object.HostObject;
import dev.abide.nashorn.object.Internals;
import dev.abide.nashorn.object.Proxied;
import dev.abide.spi.Functions;
import dev.abide.spi.HostFunction;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Symbol;

/** Functions. */
@SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
public final class NashornFunctions implements Functions {
    private final NashornRealm realm;

    NashornFunctions(NashornRealm realm) {
        this.realm = realm;
    }

    @Override
    public Object create(String name, int length, HostFunction body) {
        return NashornHostFunction.create(realm, name, length, body, NashornHostFunction.Style.SLOPPY);
    }

    @Override
    public @Nullable Object call(Object function, @Nullable Object self, @Nullable Object[] arguments) {
        return function instanceof NashornHostFunction host
                ? host.callByHost(self, arguments)
                : ScriptRuntime.apply((ScriptFunction) function, receiver((ScriptFunction) function, self), arguments);
    }

    /**
     * What a function has as {@code this}: Nashorn boxes the primitives of ECMAScript 5 for a sloppy function, but no
     * symbol.
     */
    private @Nullable Object receiver(ScriptFunction function, @Nullable Object self) {
        return self instanceof Symbol && !function.isStrict() && isScripted(function)
                ? realm.global.wrapAsObject(self)
                : self;
    }

    @Override
    public Object construct(Object constructor, @Nullable Object[] arguments) {
        return switch (constructor) {
            case NashornHostFunction host -> host.construct(arguments, host);
            case ScriptFunction script
            when Internals.isConstructor(script) -> ScriptRuntime.construct(script, arguments);
            default -> throw realm.errors().notAConstructor(constructor);
        };
    }

    public boolean isConstructor(ScriptFunction function) {
        return function instanceof NashornHostFunction host ? host.isConstructor() : Internals.isConstructor(function);
    }

    /**
     * Constructs with another {@code new.target}. A script's function cannot be told of it: it sees an instance of
     * {@code newTarget}, which is what transpiled classes look at.
     */
    public Object construct(ScriptFunction target, @Nullable Object[] arguments, ScriptFunction newTarget) {
        if (target instanceof NashornHostFunction host) {
            return host.construct(arguments, newTarget);
        }
        if (target == newTarget) {
            return ScriptRuntime.construct(target, arguments);
        }
        if (isScripted(target)) {
            HostObject self = new HostObject(prototypeOf(newTarget));
            return ScriptRuntime.apply(target, self, arguments) instanceof ScriptObject object ? object : self;
        }
        return withPrototypeOf(newTarget, (ScriptObject) ScriptRuntime.construct(target, arguments));
    }

    /** {@code newTarget.prototype}, or the realm's Object.prototype where that is no object. */
    public ScriptObject prototypeOf(ScriptObject newTarget) {
        Object prototype = newTarget instanceof ScriptFunction function && !(function instanceof Proxied)
                ? function.getPrototype()
                : newTarget.get("prototype");
        return prototype instanceof ScriptObject object ? object : realm.global.getObjectPrototype();
    }

    /** Gives an object that a constructor of the library made the prototype that a subclass asks for. */
    public <T extends ScriptObject> T withPrototypeOf(ScriptObject newTarget, T made) {
        ScriptObject prototype = prototypeOf(newTarget);
        if (made.getProto() != prototype) {
            made.setProto(prototype);
        }
        return made;
    }

    /** Tells a script's function from the engine's own, which make their own objects. */
    private static boolean isScripted(ScriptFunction function) {
        return !function.toSource().endsWith("[native code] }");
    }
}
