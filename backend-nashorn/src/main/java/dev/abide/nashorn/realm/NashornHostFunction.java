package dev.abide.nashorn.realm;

import static java.util.Objects.requireNonNull;

import dev.abide.nashorn.object.BigIntObject;
import dev.abide.nashorn.object.HostObject;
import dev.abide.nashorn.object.Slotted;
import dev.abide.spi.HostFunction;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import jdk.dynalink.CallSiteDescriptor;
import jdk.dynalink.linker.GuardedInvocation;
import jdk.dynalink.linker.LinkRequest;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ECMAException;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Undefined;

/**
 * A function of the realm whose body is Java.
 *
 * <p>A call site is linked to the <em>class</em>, not to the function: the guard asks for the class, the function comes
 * as argument. So one site may call many host functions without being linked again (Nashorn's own way: 2.2 µs per new
 * function, 24–41 ns once megamorphic), and no call site keeps a function alive.
 */
// Never serialized; objects of JavaScript have identity and no other equality.
@SuppressWarnings({"serial", "ReferenceEquality"})
public class NashornHostFunction extends ScriptFunction implements Slotted {
    /** Who decides about the receiver, and whether {@code new} is allowed. */
    public enum Style {
        /** As a sloppy function of a script; the host's. */
        SLOPPY,
        /** A constructor of the library: makes its own objects, sees the receiver as it is. */
        CONSTRUCTOR,
        /** A method of the library: no prototype, no {@code new}. */
        METHOD
    }

    private static final MethodHandle ENTRY;
    private static final MethodHandle CALL;
    private static final MethodHandle CONSTRUCT;
    private static final MethodHandle IS_HOST_FUNCTION;

    static {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        try {
            MethodType call = MethodType.methodType(Object.class, Object.class, Object.class, Object[].class);
            ENTRY = lookup.findVirtual(
                    Entry.class,
                    "enter",
                    MethodType.methodType(Object.class, boolean.class, Object.class, Object[].class));
            CALL = lookup.findStatic(NashornHostFunction.class, "callLinked", call);
            CONSTRUCT = lookup.findStatic(NashornHostFunction.class, "constructLinked", call.dropParameterTypes(1, 2));
            IS_HOST_FUNCTION = lookup.findStatic(
                    NashornHostFunction.class, "isHostFunction", MethodType.methodType(boolean.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** Where Nashorn enters by the generic way: its handle must be there before the function itself is. */
    public static final class Entry {
        private @Nullable NashornHostFunction function;

        @Nullable
        Object enter(boolean isNew, @Nullable Object self, @Nullable Object[] arguments) {
            NashornHostFunction known = function;
            if (known == null) {
                throw new IllegalStateException("called while it is being made");
            }
            return isNew ? known.construct(arguments, known) : known.call(self, arguments);
        }

        public <F extends NashornHostFunction> F of(F made) {
            function = made;
            return made;
        }
    }

    private final NashornRealm realm;
    private final HostFunction body;
    private final Style style;
    private @Nullable Object slot;

    public NashornHostFunction(
            NashornRealm realm, String name, int length, HostFunction body, Style style, Entry entry) {
        super(name, ENTRY.bindTo(entry), null);
        this.realm = realm;
        this.body = body;
        this.style = style;
        setArity(Math.min(length, LENGTH_LIMIT));
        if (style == Style.METHOD) {
            setPrototype(ScriptRuntime.UNDEFINED);
            deleteOwnProperty(getMap().findProperty("prototype"));
        }
    }

    /** Nashorn allows no greater {@code length}. */
    private static final int LENGTH_LIMIT = 250;

    public static NashornHostFunction create(
            NashornRealm realm, String name, int length, HostFunction body, Style style) {
        Entry entry = new Entry();
        return entry.of(new NashornHostFunction(realm, name, length, body, style, entry));
    }

    @Override
    public final @Nullable Object slot() {
        return slot;
    }

    @Override
    public final void setSlot(Object data) {
        slot = data;
    }

    final boolean isConstructor() {
        return style != Style.METHOD;
    }

    @Nullable
    Object call(@Nullable Object self, @Nullable Object[] arguments) {
        if (!(self instanceof ScriptObject object) || !isSuperCall(object)) {
            return callByHost(self, arguments);
        }
        // The result as it is: transpiled code says "Base.call(this) || this", and a method that was called keeps its
        // result.
        return style == Style.SLOPPY
                ? enter(object, arguments, newTargetOf(object))
                : construct(arguments, newTargetOf(object));
    }

    /** Calls what is no super call, whatever the receiver is: only scripts have classes. */
    @Nullable
    Object callByHost(@Nullable Object self, @Nullable Object[] arguments) {
        return enter(style == Style.SLOPPY ? sloppy(self) : self, arguments, null);
    }

    private @Nullable Object enter(
            @Nullable Object self, @Nullable Object[] arguments, @Nullable ScriptObject newTarget) {
        try {
            return body.call(self, arguments, 0, newTarget);
        } catch (ECMAException e) {
            throw e;
        } catch (RuntimeException | Error e) {
            throw realm.errors().escaping(e);
        }
    }

    /** Constructs; {@code newTarget} is any constructor. */
    Object construct(@Nullable Object[] arguments, ScriptObject newTarget) {
        return switch (style) {
            case SLOPPY -> constructSloppy(arguments, newTarget);
            case CONSTRUCTOR -> requireNonNull(enter(null, arguments, newTarget));
            case METHOD -> throw realm.errors().notAConstructor(this);
        };
    }

    private Object constructSloppy(@Nullable Object[] arguments, ScriptObject newTarget) {
        HostObject self = new HostObject(realm.functions().prototypeOf(newTarget));
        Object result = enter(self, arguments, newTarget);
        return result instanceof ScriptObject && !(result instanceof BigIntObject) ? result : self;
    }

    /**
     * A transpiled {@code super(…)} calls the base class as a function, with an instance of it. The prototype is looked
     * at as it is: as long as nobody asked for it, it does not exist and no object can inherit from it.
     */
    private boolean isSuperCall(ScriptObject self) {
        if (!(knownPrototype() instanceof ScriptObject known)) {
            return false;
        }
        for (ScriptObject object = self.getProto(); object != null; object = object.getProto()) {
            if (object == known) {
                return true;
            }
        }
        return false;
    }

    /** The value of {@code prototype}, if it exists already. */
    @Nullable
    public Object knownPrototype() {
        return prototype;
    }

    private ScriptObject newTargetOf(ScriptObject self) {
        return self.get("constructor") instanceof ScriptFunction function ? function : this;
    }

    private Object sloppy(@Nullable Object self) {
        if (self instanceof ScriptObject) {
            return self;
        }
        return self == null || self instanceof Undefined ? realm.global : realm.global.wrapAsObject(self);
    }

    // Linking.

    @Override
    protected GuardedInvocation findCallMethod(CallSiteDescriptor site, LinkRequest request) {
        return linked(CALL, 2, site.getMethodType());
    }

    @Override
    protected GuardedInvocation findNewMethod(CallSiteDescriptor site, LinkRequest request) {
        return linked(CONSTRUCT, 1, site.getMethodType());
    }

    private static GuardedInvocation linked(MethodHandle target, int fixed, MethodType site) {
        int count = site.parameterCount();
        boolean spread = count == fixed + 1 && site.parameterType(fixed) == Object[].class;
        MethodHandle adapted = spread ? target : target.asCollector(Object[].class, count - fixed);
        return new GuardedInvocation(adapted, IS_HOST_FUNCTION);
    }

    static boolean isHostFunction(@Nullable Object callee) {
        return callee instanceof NashornHostFunction;
    }

    static @Nullable Object callLinked(Object callee, @Nullable Object self, @Nullable Object[] arguments) {
        return ((NashornHostFunction) callee).call(self, arguments);
    }

    static Object constructLinked(Object callee, @Nullable Object[] arguments) {
        NashornHostFunction function = (NashornHostFunction) callee;
        return function.construct(arguments, function);
    }
}
