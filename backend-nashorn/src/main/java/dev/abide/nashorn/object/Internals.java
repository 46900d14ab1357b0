package dev.abide.nashorn.object;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.util.function.UnaryOperator;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.objects.NativeArrayBuffer;
import org.openjdk.nashorn.internal.objects.NativeRegExp;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptFunctionData;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.linker.InvokeByName;
import org.openjdk.nashorn.internal.runtime.regexp.RegExp;

/**
 * Reaches what Nashorn keeps private: the memory of an ArrayBuffer, whether a function is a constructor, how objects
 * are converted.
 *
 * <p>{@link MethodHandles#privateLookupIn} suffices, without flags: on the class path both sides are in one unnamed
 * module, in our own module layer the package is opened.
 */
public final class Internals {
    private static final MethodHandle FUNCTION_DATA;
    private static final MethodHandle IS_CONSTRUCTOR;
    private static final VarHandle BUFFER_MEMORY;
    private static final VarHandle REGEXP;
    private static final MethodHandle SET_BUFFER_MEMORY;
    private static final VarHandle TO_STRING;
    private static final VarHandle VALUE_OF;
    private static final MethodHandle SET_GETTER;

    static {
        try {
            MethodHandles.Lookup lookup =
                    MethodHandles.privateLookupIn(NativeArrayBuffer.class, MethodHandles.lookup());
            Field memory = NativeArrayBuffer.class.getDeclaredField("nb");
            memory.setAccessible(true);
            BUFFER_MEMORY = lookup.unreflectVarHandle(memory);
            SET_BUFFER_MEMORY = lookup.unreflectSetter(memory);
            REGEXP = MethodHandles.privateLookupIn(NativeRegExp.class, MethodHandles.lookup())
                    .findVarHandle(NativeRegExp.class, "regexp", RegExp.class);
            MethodHandles.Lookup ofFunctions =
                    MethodHandles.privateLookupIn(ScriptFunction.class, MethodHandles.lookup());
            FUNCTION_DATA = ofFunctions.findGetter(ScriptFunction.class, "data", ScriptFunctionData.class);
            IS_CONSTRUCTOR = ofFunctions.findVirtual(
                    ScriptFunctionData.class, "isConstructor", MethodType.methodType(boolean.class));
            MethodHandles.Lookup ofGlobal = MethodHandles.privateLookupIn(Global.class, MethodHandles.lookup());
            TO_STRING = ofGlobal.findVarHandle(Global.class, "TO_STRING", InvokeByName.class);
            VALUE_OF = ofGlobal.findVarHandle(Global.class, "VALUE_OF", InvokeByName.class);
            Field getter = InvokeByName.class.getDeclaredField("getter");
            getter.setAccessible(true);
            SET_GETTER = MethodHandles.lookup().unreflectSetter(getter);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new LinkageError("this Nashorn is not 15.7: " + e.getMessage(), e);
        }
    }

    private Internals() {}

    public static boolean isConstructor(ScriptFunction function) {
        try {
            ScriptFunctionData data = (ScriptFunctionData) FUNCTION_DATA.invokeExact(function);
            return (boolean) IS_CONSTRUCTOR.invokeExact(data);
        } catch (Throwable e) {
            throw new IllegalStateException("a function cannot be asked whether it is a constructor", e);
        }
    }

    public static RegExp regExpOf(NativeRegExp object) {
        return (RegExp) REGEXP.get(object);
    }

    public static void setRegExp(NativeRegExp object, RegExp regExp) {
        REGEXP.set(object, regExp);
    }

    /**
     * Replaces how the conversions of a realm find the functions {@code toString} and {@code valueOf} of an object,
     * from {@code (ScriptObject) → Object} to the same.
     */
    public static void changeConversions(
            Global global, UnaryOperator<MethodHandle> ofToString, UnaryOperator<MethodHandle> ofValueOf) {
        change(TO_STRING, global, "toString", ofToString);
        change(VALUE_OF, global, "valueOf", ofValueOf);
    }

    private static void change(VarHandle place, Global global, String name, UnaryOperator<MethodHandle> change) {
        // A new one, which nobody has seen yet when its getter is set.
        InvokeByName changed = new InvokeByName(name, ScriptObject.class);
        try {
            SET_GETTER.invokeExact(changed, change.apply(changed.getGetter()));
        } catch (Throwable e) {
            throw new IllegalStateException("the conversions of a realm cannot be changed", e);
        }
        place.set(global, changed);
    }

    public static ByteBuffer memoryOf(NativeArrayBuffer buffer) {
        return (ByteBuffer) BUFFER_MEMORY.get(buffer);
    }

    public static void setMemory(NativeArrayBuffer buffer, ByteBuffer memory) {
        try {
            SET_BUFFER_MEMORY.invokeExact(buffer, memory);
        } catch (Throwable e) {
            throw new IllegalStateException("the memory of an ArrayBuffer cannot be replaced", e);
        }
    }
}
