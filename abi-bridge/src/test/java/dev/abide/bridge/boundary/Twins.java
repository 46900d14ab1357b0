package dev.abide.bridge.boundary;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.library.Downcalls;
import dev.abide.bridge.library.NativeLibrary;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Calls the two halves of a row that is served in C. */
final class Twins {
    private Twins() {}

    /** Calls the exported function; the arguments follow the env. */
    static int callC(Env env, String name, ValueLayout[] parameters, Object... arguments) {
        MemoryLayout[] all = new MemoryLayout[parameters.length + 1];
        all[0] = ValueLayout.JAVA_LONG;
        System.arraycopy(parameters, 0, all, 1, parameters.length);
        MethodHandle function = Linker.nativeLinker()
                .downcallHandle(
                        MemorySegment.ofAddress(NativeLibrary.symbol(name)),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, all));
        try {
            return (int) function.invokeWithArguments(withEnv(env.address(), arguments));
        } catch (Throwable e) {
            throw new AssertionError(name, e);
        }
    }

    /** Calls the Java method; the arguments follow the env. */
    static int callJava(Env env, String name, Object... arguments) {
        Method twin = Rows.all().stream()
                .filter(row -> row.getName().equals(name))
                .findFirst()
                .orElseThrow();
        twin.setAccessible(true);
        try {
            twin.invoke(null, withEnv(env, arguments));
            return NapiStatus.OK;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Refusal refusal) {
                return refusal.status();
            }
            throw new AssertionError(name, e);
        } catch (IllegalAccessException e) {
            throw new AssertionError(name, e);
        }
    }

    /** Runs something in a callback that JavaScript seems to have called. */
    static void inCallback(Env env, Runnable body) {
        try {
            MethodHandle run = MethodHandles.publicLookup()
                    .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
                    .bindTo(body);
            MethodHandle callback = MethodHandles.filterReturnValue(
                    MethodHandles.dropArguments(run, 0, long.class, long.class),
                    MethodHandles.constant(long.class, 0L));
            try (Arena arena = Arena.ofConfined()) {
                long function = NativeLibrary.stub(
                        callback,
                        FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG),
                        arena);
                int mark = env.handles().openWindow();
                Downcalls.invoke(
                        function,
                        env.address(),
                        env.handles().pushArguments(new Object[0], 0),
                        env.handles().pushTarget(env.values().global(), null),
                        0);
                env.handles().closeWindow(mark);
                env.references().settle();
            }
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static Object[] withEnv(Object env, Object[] arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = env;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }
}
