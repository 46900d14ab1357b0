package dev.abide.bridge.boundary;

import dev.abide.bridge.Unwinding;
import dev.abide.bridge.env.Env;
import dev.abide.bridge.env.Envs;
import dev.abide.bridge.library.Downcalls;
import dev.abide.bridge.library.NativeLibrary;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Arrays;

/**
 * The way from C into the rows. A Java exception that left an upcall would end the JVM; so here, and where libuv calls,
 * every throwable is caught.
 *
 * <p>C has already checked, in this order, env, thread, finalizer, pending exception, permission to run JavaScript, and
 * the stack ({@code boundary.h}). Stubs are made at the first call of a row: all at once cost 50 to 120 ms.
 */
public final class Boundary {
    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();
    private static final MethodHandle ENV_AT = find(Envs.class, "at", MethodType.methodType(Env.class, long.class));
    private static final MethodHandle FAILED =
            find(Boundary.class, "failed", MethodType.methodType(int.class, int.class, Throwable.class, long.class));
    private static final MethodHandle FAILED_WITHOUT_ENV =
            find(Boundary.class, "failedWithoutEnv", MethodType.methodType(int.class, Throwable.class));

    private Boundary() {}

    /** Hands C the stubs that cannot be made lazily. */
    public static void start() {
        long resolve = NativeLibrary.stub(
                find(Boundary.class, "resolve", MethodType.methodType(long.class, int.class)),
                FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));
        long overflow = NativeLibrary.stub(
                find(Boundary.class, "overflow", MethodType.methodType(void.class, long.class)),
                FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG));
        long copy = NativeLibrary.stub(
                find(Boundary.class, "copyObject", MethodType.methodType(void.class, long.class, int.class, int.class)),
                FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        long report = NativeLibrary.stub(
                find(Boundary.class, "reportOpenScopes", MethodType.methodType(void.class, long.class)),
                FunctionDescriptor.ofVoid(ValueLayout.JAVA_LONG));
        Downcalls.start(resolve, overflow, copy, report);
        if (Boolean.getBoolean("abide.checked")) {
            Downcalls.hook(NativeLibrary.symbol("abide_check"), 0);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(Boundary::watchExit, "abide-exit"));
    }

    /** From the destructors of addons on, which {@code exit(3)} runs, C does not come up any more. */
    private static void watchExit() {
        Downcalls.hook(NativeLibrary.symbol("abide_watch_exit"), 0);
    }

    /**
     * Makes the stub of a row, or of {@link #adopt}, whose number comes after theirs. Called by C; 0 if it cannot be
     * made (the stack is nearly full).
     */
    static long resolve(int number) {
        try {
            return number == Rows.all().size() ? adoptStub() : stubOf(Rows.all().get(number));
        } catch (Throwable e) {
            return 0;
        }
    }

    private static long adoptStub() {
        return NativeLibrary.stub(
                find(Boundary.class, "adopt", MethodType.methodType(long.class, long.class, long.class)),
                FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));
    }

    private static long stubOf(Method method) throws ReflectiveOperationException {
        method.setAccessible(true);
        MethodHandle body = LOOKUP.unreflect(method);
        boolean hasEnv = method.getParameterCount() > 0 && method.getParameterTypes()[0] == Env.class;
        if (body.type().returnType() == void.class) {
            body = MethodHandles.filterReturnValue(body, MethodHandles.constant(int.class, NapiStatus.OK));
        }
        MethodHandle guarded;
        if (hasEnv) {
            MethodHandle handler =
                    MethodHandles.insertArguments(FAILED, 0, Rows.of(method).onThrow());
            guarded = MethodHandles.catchException(
                    MethodHandles.filterArguments(body, 0, ENV_AT), Throwable.class, handler);
        } else {
            guarded = MethodHandles.catchException(body, Throwable.class, FAILED_WITHOUT_ENV);
        }
        MemoryLayout[] parameters = Arrays.stream(guarded.type().parameterArray())
                .map(Boundary::layoutOf)
                .toArray(MemoryLayout[]::new);
        return NativeLibrary.stub(guarded, FunctionDescriptor.of(ValueLayout.JAVA_INT, parameters));
    }

    private static MemoryLayout layoutOf(Class<?> type) {
        if (type == long.class) {
            return ValueLayout.JAVA_LONG;
        } else if (type == int.class) {
            return ValueLayout.JAVA_INT;
        } else if (type == double.class) {
            return ValueLayout.JAVA_DOUBLE;
        } else if (type == boolean.class) {
            return ValueLayout.JAVA_BOOLEAN;
        }
        throw new IllegalArgumentException("a row cannot have a parameter of " + type);
    }

    /** Turns what a body threw into a status. */
    static int failed(int onThrow, Throwable thrown, long address) {
        try {
            Env env = Envs.at(address);
            if (!env.bridge().isOnThread()) {
                // C keeps the last errors of other threads.
                return failedWithoutEnv(thrown);
            }
            if (thrown instanceof Refusal refusal) {
                return env.exceptions().fail(refusal.status());
            }
            if (thrown instanceof Unwinding unwinding) {
                env.bridge().unwinding().begin(unwinding);
                return env.exceptions().fail(NapiStatus.PENDING_EXCEPTION);
            }
            if (env.errors().isThrow(thrown)) {
                env.exceptions().setPending(env.errors().valueOf(thrown));
                return env.exceptions().fail(onThrow);
            }
            if (!(thrown instanceof OutOfMemoryError)) {
                env.bridge().uncaught().bug(thrown);
            }
            return env.exceptions().fail(NapiStatus.GENERIC_FAILURE);
        } catch (Throwable again) {
            // Only exhaustion can bring us here, and nothing may leave an upcall.
            return NapiStatus.GENERIC_FAILURE;
        }
    }

    static int failedWithoutEnv(Throwable thrown) {
        return thrown instanceof Refusal refusal ? refusal.status() : NapiStatus.GENERIC_FAILURE;
    }

    /** Makes the RangeError of an exhausted stack pending. Called by C with hardly any stack left. */
    static void overflow(long address) {
        try {
            Env env = Envs.at(address);
            env.exceptions().setPending(env.exceptions().stackOverflowError());
        } catch (Throwable e) {
            Envs.at(address).exceptions().setPending(null);
        }
    }

    /** Tells that a callback returned with handle scopes open. Called by C. */
    static void reportOpenScopes(long address) {
        try {
            Envs.at(address).calls().reportOpenScopes();
        } catch (Throwable e) {
            // A warning is not worth the process.
            return;
        }
    }

    /** Makes a handle for one of another env; 0 if there is none. */
    static long adopt(long address, long handle) {
        try {
            return Envs.at(address).handles().adopted(handle);
        } catch (Throwable e) {
            // Mostly the refusal of what is no handle; C answers with the status.
            return 0;
        }
    }

    static void copyObject(long address, int from, int to) {
        Envs.at(address).handles().copyObject(from, to);
    }

    private static MethodHandle find(Class<?> owner, String name, MethodType type) {
        try {
            return LOOKUP.findStatic(owner, name, type);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(name, e);
        }
    }
}
