package dev.abide.bridge.boundary;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.library.NativeLibrary;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
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

    private static Object[] withEnv(Object env, Object[] arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = env;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return all;
    }
}
