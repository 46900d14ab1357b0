package dev.abide.nashorn.object;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * Where an error was made, or where an object was thrown first: what its {@code stack} is made of.
 *
 * <p>Nashorn hangs the Java exception onto the object as a property, where scripts would find it. Here it goes to a
 * hidden slot: the setter of an accessor that all objects inherit puts it there.
 */
public final class Birth {
    /** The property that Nashorn gives the exception to. */
    public static final String EXCEPTION = "nashornException";

    private static final MethodHandle BORN;
    private static final MethodHandle NOTHING =
            MethodHandles.dropArguments(MethodHandles.constant(Object.class, ScriptRuntime.UNDEFINED), 0, Object.class);
    private static final Property STACK;

    static {
        MethodHandles.Lookup lookup = MethodHandles.lookup();
        MethodType setter = MethodType.methodType(void.class, Object.class, Object.class);
        try {
            BORN = lookup.findStatic(Birth.class, "born", setter.insertParameterTypes(0, Stacks.class));
            STACK = NativeAccessor.ofValue(
                    "stack",
                    lookup.findStatic(Birth.class, "stack", MethodType.methodType(Object.class, Object.class)),
                    lookup.findStatic(Birth.class, "setStack", setter));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    /** What makes stacks in a realm. */
    public interface Stacks {
        /** Returns how many frames a stack has that is made now. */
        long limit();

        /** Looks at an object that is an error or is thrown, before scripts see it. */
        void begin(ScriptObject object);

        /** Makes the stack of an object. */
        @Nullable
        Object make(ScriptObject object, Birth birth);
    }

    private final Stacks stacks;
    private final Throwable exception;
    private final long limit;
    private @Nullable Object stack;
    private boolean isMade;

    public Birth(Stacks stacks, Throwable exception) {
        this.stacks = stacks;
        this.exception = exception;
        this.limit = stacks.limit();
    }

    /** Returns the birth of an object, Java {@code null} if it was never thrown and is no error. */
    public static @Nullable Birth of(ScriptObject object) {
        return (Birth) HiddenSlot.BIRTH.get(object);
    }

    /** Makes the accessor that takes exceptions from Nashorn. */
    public static Property accessor(Stacks stacks) {
        return NativeAccessor.withoutFunctions(EXCEPTION, NOTHING, BORN.bindTo(stacks));
    }

    /** Returns the property {@code stack}, of all objects that have one. */
    public static Property stackProperty() {
        return STACK;
    }

    /** Returns the property of an object's own stack if that is what a key means, Java {@code null} for all others. */
    public static @Nullable Property stackOf(ScriptObject object, Object key) {
        if (!STACK.getKey().equals(key.toString()) || of(object) == null) {
            return null;
        }
        Property own = object.getMap().findProperty(STACK.getKey());
        return own == null || own.getClass() != STACK.getClass() ? null : own;
    }

    public Throwable exception() {
        return exception;
    }

    /** Returns the greatest number of frames. */
    public long limit() {
        return limit;
    }

    /** Gives the object a stack, whatever it is. */
    public void setStack(@Nullable Object made) {
        stack = made;
        isMade = true;
    }

    // ---- What Nashorn calls

    static void born(Stacks stacks, @Nullable Object self, @Nullable Object exception) {
        if (self instanceof ScriptObject object && exception instanceof Throwable known && of(object) == null) {
            HiddenSlot.BIRTH.put(object, new Birth(stacks, known));
            stacks.begin(object);
        }
    }

    static @Nullable Object stack(@Nullable Object self) {
        if (!(self instanceof ScriptObject object)) {
            return ScriptRuntime.UNDEFINED;
        }
        Birth birth = of(object);
        if (birth == null) {
            return ScriptRuntime.UNDEFINED;
        }
        if (!birth.isMade) {
            // Whoever prepares it finds none yet.
            birth.setStack(ScriptRuntime.UNDEFINED);
            birth.setStack(birth.stacks.make(object, birth));
        }
        return birth.stack;
    }

    static void setStack(@Nullable Object self, @Nullable Object value) {
        Birth birth = self instanceof ScriptObject object ? of(object) : null;
        if (birth != null) {
            birth.setStack(value);
        }
    }
}
