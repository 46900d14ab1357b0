package dev.abide.bridge.function;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.env.NativeClass;
import dev.abide.bridge.handle.Handles;
import dev.abide.bridge.library.Downcalls;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.HostFunction;
import org.jspecify.annotations.Nullable;

/**
 * A function of an addon, called from JavaScript. The hot path of everything: receiver and arguments become slots, one
 * downcall, the result is read, the window closes.
 */
public final class NativeFunction implements HostFunction {
    // What abide_invoke answers: no stack was left; an exception is pending; references are to be deleted, and the
    // result is in the env.
    private static final long OVERFLOW = -1;

    private static final long THROWN = -2;

    private static final long DELETED = -3;

    private final Env env;
    private final Handles handles;
    private final long address;
    private final long callback;
    private final long data;
    private final @Nullable NativeClass nativeClass;
    private final boolean isConstructor;

    private NativeFunction(
            Env env, long callback, long data, @Nullable NativeClass nativeClass, boolean isConstructor) {
        this.env = env;
        this.handles = env.handles();
        this.address = env.address();
        this.callback = callback;
        this.data = data;
        this.nativeClass = nativeClass;
        this.isConstructor = isConstructor;
    }

    /** Makes the body of a plain function, static method or accessor. */
    public static NativeFunction plain(Env env, long callback, long data) {
        return new NativeFunction(env, callback, data, null, false);
    }

    /** Makes the body of a class's constructor. */
    public static NativeFunction constructor(Env env, long callback, long data, NativeClass nativeClass) {
        return new NativeFunction(env, callback, data, nativeClass, true);
    }

    /** Makes the body of a method that only instances of the class may call. */
    public static NativeFunction method(Env env, long callback, long data, NativeClass nativeClass) {
        return new NativeFunction(env, callback, data, nativeClass, false);
    }

    @Override
    public @Nullable Object call(
            @Nullable Object self, @Nullable Object[] arguments, int first, @Nullable Object newTarget) {
        if (nativeClass != null) {
            check(self, newTarget, nativeClass);
        }
        int mark = handles.openWindow();
        try {
            long target = handles.pushTarget(self, newTarget);
            long pushed = handles.pushArguments(arguments, first);
            long returned = Downcalls.invoke(callback, address, pushed, target, data);
            if (Long.compareUnsigned(returned, DELETED) >= 0) {
                returned = afterwards(returned);
            }
            return handles.result(returned);
        } finally {
            handles.closeWindow(mark);
        }
    }

    /** Does what is left to do, and returns the result. */
    private long afterwards(long returned) {
        env.references().settle();
        if (returned == OVERFLOW) {
            throw env.errors().toThrowable(env.exceptions().stackOverflowError());
        }
        if (returned == THROWN) {
            throw env.exceptions().pendingThrowable();
        }
        return env.half().result();
    }

    private void check(@Nullable Object self, @Nullable Object newTarget, NativeClass checked) {
        if (isConstructor) {
            if (newTarget != null && self != null) {
                env.hidden().forWrite(self).setBrand(checked);
            }
        } else if (!checked.isInstance(env, self)) {
            throw env.errors().toThrowable(env.exceptions().error(ErrorKind.TYPE_ERROR, null, "Illegal invocation"));
        }
    }
}
