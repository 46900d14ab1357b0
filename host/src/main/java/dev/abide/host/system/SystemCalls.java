package dev.abide.host.system;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;

/** Calls of the C library, whose failures are exceptions. */
final class SystemCalls {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final MemoryLayout CALL_STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = CALL_STATE.varHandle(PathElement.groupElement("errno"));

    private SystemCalls() {}

    /** A call, with the memory where it leaves {@code errno} and where its arguments may live. */
    @FunctionalInterface
    interface Call {
        long invoke(Arena arena, MemorySegment state) throws Throwable;
    }

    /** Finds a function, which is called with the memory for {@code errno} before its own arguments. */
    // Only the C library's functions that this package names, with the types that it gives them.
    @SuppressWarnings("restricted")
    static MethodHandle function(String name, FunctionDescriptor type, Linker.Option... options) {
        Linux.require();
        Linker.Option[] all = new Linker.Option[options.length + 1];
        System.arraycopy(options, 0, all, 0, options.length);
        all[options.length] = Linker.Option.captureCallState("errno");
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type, all);
    }

    /** Tells whether this C library has a function. */
    static boolean has(String name) {
        return LINKER.defaultLookup().find(name).isPresent();
    }

    /** Makes a call, again if a signal interrupted it. */
    static long call(String name, Call body) throws SystemException {
        while (true) {
            try {
                return callOnce(name, body);
            } catch (SystemException e) {
                if (!isInterruption(e)) {
                    throw e;
                }
            }
        }
    }

    /** Makes a call, which a signal may interrupt. */
    static long callOnce(String name, Call body) throws SystemException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment state = arena.allocate(CALL_STATE);
            long result = body.invoke(arena, state);
            if (result < 0) {
                throw new SystemException(name, (int) ERRNO.get(state, 0L));
            }
            return result;
        } catch (SystemException | RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            // What a method handle declares; none of these throws.
            throw new IllegalStateException(name, e);
        }
    }

    /** Tells whether a signal interrupted a call. */
    static boolean isInterruption(SystemException failure) {
        return failure.errno() == Linux.EINTR;
    }
}
