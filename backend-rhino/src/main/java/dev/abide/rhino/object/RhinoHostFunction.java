package dev.abide.rhino.object;

import dev.abide.rhino.engine.Intrinsics;
import dev.abide.rhino.error.RhinoErrors;
import dev.abide.rhino.property.Proxied;
import dev.abide.rhino.value.HostObject;
import dev.abide.rhino.value.Slotted;
import dev.abide.spi.HostFunction;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/** A function whose body is the host's. */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
final class RhinoHostFunction extends BaseFunction implements Slotted {
    private final ScriptableObject global;
    private final Intrinsics intrinsics;
    private final RhinoErrors errors;
    private final String name;
    private final int length;
    private final HostFunction body;
    private @Nullable Object hidden;

    RhinoHostFunction(
            ScriptableObject global,
            Intrinsics intrinsics,
            RhinoErrors errors,
            String name,
            int length,
            HostFunction body) {
        this.global = global;
        this.intrinsics = intrinsics;
        this.errors = errors;
        this.name = name;
        this.length = length;
        this.body = body;
        setParentScope(global);
        setPrototype(intrinsics.functionPrototype);
        setPrototypePropertyAttributes(DONTENUM | PERMANENT);
        createPrototypeProperty();
    }

    @Override
    public @Nullable Object call(
            Context context, Scriptable scope, @Nullable Scriptable self, @Nullable Object[] arguments) {
        return self != null && self != global && self != Undefined.SCRIPTABLE_UNDEFINED && isInstance(self)
                ? enter(self, arguments, constructorOf(self))
                : callByHost(self, arguments);
    }

    /** Calls what is no super call, whatever the receiver is: only scripts have classes. */
    @Nullable
    Object callByHost(@Nullable Scriptable self, @Nullable Object[] arguments) {
        Scriptable receiver = self == null || self == Undefined.SCRIPTABLE_UNDEFINED ? global : self;
        return enter(receiver, arguments, null);
    }

    private @Nullable Object enter(Scriptable self, @Nullable Object[] arguments, @Nullable Scriptable newTarget) {
        try {
            return body.call(self, arguments, 0, newTarget);
        } catch (StackOverflowError error) {
            throw errors.stackExhausted(error);
        } catch (RuntimeException exception) {
            throw errors.escaping(exception);
        }
    }

    @Override
    public Scriptable construct(Context context, Scriptable scope, @Nullable Object[] arguments) {
        return constructAs(this, arguments);
    }

    /** Constructs with a new target, whose prototype the instance gets. */
    Scriptable constructAs(Scriptable newTarget, @Nullable Object[] arguments) {
        Object prototype = newTarget == this ? getPrototypeProperty() : getProperty(newTarget, "prototype");
        Scriptable instance =
                new HostObject(global, prototype instanceof Scriptable object ? object : intrinsics.objectPrototype);
        Object result = enter(instance, arguments, newTarget);
        return result instanceof Scriptable replacement && result != Undefined.SCRIPTABLE_UNDEFINED
                ? replacement
                : instance;
    }

    /**
     * Tells a super call of a transpiled class, {@code Base.call(this)}, from a plain call: its receiver is an
     * instance. The class ignores a result that is no object, so it is handed through in case that this was a method
     * after all.
     *
     * <p>Costs nothing for a function whose prototype nobody has asked for, as most methods are.
     */
    private boolean isInstance(Scriptable self) {
        if (!(super.getPrototypeProperty() instanceof Scriptable prototype)) {
            return false;
        }
        // A proxy's prototype would run its trap.
        for (Scriptable object = self; object != null && !(object instanceof Proxied); object = object.getPrototype()) {
            if (object == prototype) {
                return object != self;
            }
        }
        return false;
    }

    private Scriptable constructorOf(Scriptable instance) {
        return getProperty(instance, "constructor") instanceof Scriptable constructor ? constructor : this;
    }

    /** Made when first asked for: most host functions are never constructors. */
    @Override
    public @Nullable Object getPrototypeProperty() {
        Object prototype = super.getPrototypeProperty();
        if (prototype == Undefined.instance) {
            ScriptableObject made = new HostObject(global, intrinsics.objectPrototype);
            made.defineProperty("constructor", this, DONTENUM);
            setPrototypeProperty(made);
            return made;
        }
        return prototype;
    }

    @Override
    protected boolean hasPrototypeProperty() {
        return true;
    }

    @Override
    protected boolean includeNonStandardProps() {
        return false;
    }

    @Override
    public String getFunctionName() {
        return name;
    }

    @Override
    public int getLength() {
        return length;
    }

    @Override
    public int getArity() {
        return length;
    }

    @Override
    public @Nullable Object hidden() {
        return hidden;
    }

    @Override
    public void hide(Object data) {
        hidden = data;
    }
}
