package dev.abide.bridge.library;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The calls of {@code libabide}'s functions and of addons', a method for each kind. All throw what {@link Downcall}
 * says.
 */
public final class Downcalls {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;

    private static final MethodHandle INVOKE =
            library("abide_invoke", FunctionDescriptor.of(LONG, LONG, LONG, LONG, LONG, LONG));
    private static final MethodHandle CREATE_ENV = library("abide_create_env", FunctionDescriptor.of(LONG, INT, INT));
    private static final MethodHandle RELEASE_ENV = library("abide_release_env", FunctionDescriptor.ofVoid(LONG));
    private static final MethodHandle BIND_THREAD =
            library("abide_bind_thread", FunctionDescriptor.ofVoid(LONG, LONG, LONG));
    private static final MethodHandle LAYOUT = library("abide_layout", FunctionDescriptor.of(INT, INT));
    private static final MethodHandle START = library("abide_start", FunctionDescriptor.ofVoid(LONG, LONG, LONG, LONG));
    private static final MethodHandle SET_NODE_VERSION =
            library("abide_set_node_version", FunctionDescriptor.ofVoid(INT, INT, INT));
    private static final MethodHandle OPEN_LIBRARY =
            library("abide_open_library", FunctionDescriptor.of(LONG, LONG, INT, LONG, LONG));
    private static final MethodHandle FIND_SYMBOL =
            library("abide_find_symbol", FunctionDescriptor.of(LONG, LONG, LONG));
    private static final MethodHandle CREATE_MODULE_HANDLE =
            library("abide_create_module_handle", FunctionDescriptor.of(LONG, LONG));
    private static final MethodHandle INIT = addon(FunctionDescriptor.of(LONG, LONG, LONG));
    private static final MethodHandle VERSION = addon(FunctionDescriptor.of(INT));
    private static final MethodHandle FINALIZER = addon(FunctionDescriptor.ofVoid(LONG, LONG, LONG));
    private static final MethodHandle HOOK = addon(FunctionDescriptor.ofVoid(LONG));
    private static final MethodHandle TWO = addon(FunctionDescriptor.ofVoid(LONG, LONG));
    private static final MethodHandle COMPLETE = addon(FunctionDescriptor.ofVoid(LONG, INT, LONG));
    private static final MethodHandle CALL_JS = addon(FunctionDescriptor.ofVoid(LONG, LONG, LONG, LONG));

    private Downcalls() {}

    /** Calls back an addon: {@code abide_invoke}. The hot path: a constant handle, called with nothing in between. */
    public static long invoke(long callback, long env, long arguments, long target, long data) {
        try {
            return (long) INVOKE.invokeExact(callback, env, arguments, target, data);
        } catch (Throwable e) {
            throw Downcall.thrown(e);
        }
    }

    /** Makes the native half of an env; 0 if there is no address space. */
    public static long createEnv(int id, int apiVersion) {
        try {
            return (long) CREATE_ENV.invokeExact(id, apiVersion);
        } catch (Throwable e) {
            throw Downcall.thrown(e);
        }
    }

    /** Gives back what belongs to the native half of an env. */
    public static void releaseEnv(long env) {
        try {
            RELEASE_ENV.invokeExact(env);
        } catch (Throwable e) {
            throw Downcall.thrown(e);
        }
    }

    /** Binds an env to the calling thread. */
    public static void bindThread(long env, long softMargin, long hardMargin) {
        try {
            BIND_THREAD.invokeExact(env, softMargin, hardMargin);
        } catch (Throwable e) {
            throw Downcall.thrown(e);
        }
    }

    /** Returns an offset that the C compiler chose. */
    public static int layout(int index) {
        try {
            return (int) LAYOUT.invokeExact(index);
        } catch (Throwable e) {
            throw Downcall.thrown(e);
        }
    }

    /** Hands over the stubs that C needs from the beginning. */
    public static void start(long resolve, long overflow, long copy, long report) {
        try {
            START.invokeExact(resolve, overflow, copy, report);
        } catch (Throwable e) {
            throw Downcall.thrown(e);
        }
    }

    /** Sets what {@code napi_get_node_version} answers. */
    public static void setNodeVersion(int major, int minor, int patch) {
        try {
            SET_NODE_VERSION.invokeExact(major, minor, patch);
        } catch (Throwable e) {
            throw Downcall.thrown(e);
        }
    }

    /** Opens a library: {@code abide_open_library}. */
    public static long openLibrary(long path, int flags, long module, long error) {
        try {
            return (long) OPEN_LIBRARY.invokeExact(path, flags, module, error);
        } catch (Throwable e) {
            throw Downcall.thrown(e);
        }
    }

    /** Returns the address of a symbol, 0 if absent. */
    public static long findSymbol(long library, long name) {
        try {
            return (long) FIND_SYMBOL.invokeExact(library, name);
        } catch (Throwable e) {
            throw Downcall.thrown(e);
        }
    }

    /** Makes the struct of a module handle; 0 if there is no memory. */
    public static long createModuleHandle(long id) {
        try {
            return (long) CREATE_MODULE_HANDLE.invokeExact(id);
        } catch (Throwable e) {
            throw Downcall.thrown(e);
        }
    }

    /** Calls an addon's init: {@code napi_value (env, exports)}. */
    public static long init(long function, long env, long exports) {
        try {
            return (long) INIT.invokeExact(function, env, exports);
        } catch (Throwable e) {
            throw Downcall.thrown(e);
        }
    }

    /** Asks an addon for its version of Node-API: {@code int32_t (void)}. */
    public static int version(long function) {
        try {
            return (int) VERSION.invokeExact(function);
        } catch (Throwable e) {
            throw Downcall.thrown(e);
        }
    }

    /** Calls a finalizer: {@code void (env, data, hint)}. */
    public static void finalizer(long function, long env, long data, long hint) {
        try {
            FINALIZER.invokeExact(function, env, data, hint);
        } catch (Throwable e) {
            throw Downcall.thrown(e);
        }
    }

    /** Calls a cleanup hook: {@code void (argument)}. */
    public static void hook(long function, long argument) {
        try {
            HOOK.invokeExact(function, argument);
        } catch (Throwable e) {
            throw Downcall.thrown(e);
        }
    }

    /**
     * Calls an async cleanup hook {@code (handle, argument)}, an execute callback {@code (env, data)} or a finalizer
     * without env {@code (data, hint)}.
     */
    public static void two(long function, long first, long second) {
        try {
            TWO.invokeExact(function, first, second);
        } catch (Throwable e) {
            throw Downcall.thrown(e);
        }
    }

    /** Calls a complete callback: {@code void (env, status, data)}. */
    public static void complete(long function, long env, int status, long data) {
        try {
            COMPLETE.invokeExact(function, env, status, data);
        } catch (Throwable e) {
            throw Downcall.thrown(e);
        }
    }

    /** Calls a thread-safe function's way to JavaScript: {@code void (env, callback, context, data)}. */
    public static void callJs(long function, long env, long callback, long context, long data) {
        try {
            CALL_JS.invokeExact(function, env, callback, context, data);
        } catch (Throwable e) {
            throw Downcall.thrown(e);
        }
    }

    private static MethodHandle library(String name, FunctionDescriptor descriptor) {
        long function = NativeLibrary.symbol(name);
        if (function == 0) {
            throw new UnsatisfiedLinkError(name);
        }
        return NativeLibrary.downcall(function, descriptor);
    }

    /** Makes a downcall whose first argument is the address of the addon's function. */
    private static MethodHandle addon(FunctionDescriptor descriptor) {
        MethodHandle handle = NativeLibrary.downcall(descriptor);
        MethodType type = handle.type().changeParameterType(0, long.class);
        try {
            MethodHandle ofAddress = MethodHandles.lookup()
                    .findStatic(
                            MemorySegment.class, "ofAddress", MethodType.methodType(MemorySegment.class, long.class));
            return MethodHandles.filterArguments(handle, 0, ofAddress).asType(type);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("MemorySegment.ofAddress", e);
        }
    }
}
