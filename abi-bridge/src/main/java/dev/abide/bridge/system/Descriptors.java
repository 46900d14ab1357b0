package dev.abide.bridge.system;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.VarHandle;
import java.nio.file.Path;

/**
 * The system's file descriptors, by number: Java hides them, but scripts hand them to addons and addons to scripts. The calls are those of POSIX, each
 * may block, any thread may make them.
 */
public final class Descriptors {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final AddressLayout ADDRESS = ValueLayout.ADDRESS;
    private static final int INTERRUPTED = 4;
    private static final int CLOSE_ON_EXEC = 0x80000;
    private static final short INPUT = 1;

    private static final Linker LINKER = Linker.nativeLinker();
    private static final MemoryLayout CALL_STATE = Linker.Option.captureStateLayout();
    private static final VarHandle ERRNO = CALL_STATE.varHandle(PathElement.groupElement("errno"));

    private static final MethodHandle OPEN =
            function("open", FunctionDescriptor.of(INT, ADDRESS, INT, INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle CLOSE = function("close", FunctionDescriptor.of(INT, INT));
    private static final MethodHandle READ = function("read", FunctionDescriptor.of(LONG, INT, ADDRESS, LONG));
    private static final MethodHandle READ_AT =
            function("pread", FunctionDescriptor.of(LONG, INT, ADDRESS, LONG, LONG));
    private static final MethodHandle WRITE = function("write", FunctionDescriptor.of(LONG, INT, ADDRESS, LONG));
    private static final MethodHandle WRITE_AT =
            function("pwrite", FunctionDescriptor.of(LONG, INT, ADDRESS, LONG, LONG));
    private static final MethodHandle TRUNCATE = function("ftruncate", FunctionDescriptor.of(INT, INT, LONG));
    private static final MethodHandle SYNC = function("fsync", FunctionDescriptor.of(INT, INT));
    private static final MethodHandle POLL = function("poll", FunctionDescriptor.of(INT, ADDRESS, LONG, INT));

    private Descriptors() {}

    /** A call, with the memory where it leaves {@code errno} and where its arguments may live. */
    @FunctionalInterface
    private interface Call {
        long invoke(Arena arena, MemorySegment state) throws Throwable;
    }

    // Only the C library's functions named above, with the types that it gives them.
    @SuppressWarnings("restricted")
    private static MethodHandle function(String name, FunctionDescriptor type, Linker.Option... options) {
        Linker.Option[] all = new Linker.Option[options.length + 1];
        System.arraycopy(options, 0, all, 0, options.length);
        all[options.length] = Linker.Option.captureCallState("errno");
        return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), type, all);
    }

    /** Makes a call, again if a signal interrupted it. */
    private static long call(String name, Call body) throws SystemException {
        while (true) {
            try {
                return callOnce(name, body);
            } catch (SystemException e) {
                if (e.errno() != INTERRUPTED) {
                    throw e;
                }
            }
        }
    }

    private static long callOnce(String name, Call body) throws SystemException {
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

    /**
     * Opens a file; children do not inherit the descriptor.
     *
     * @param flags as {@code open(2)} has them
     * @param mode the permissions of a file that is created, less the umask
     * @throws SystemException if the system refuses
     */
    public static int open(Path path, int flags, int mode) throws SystemException {
        return (int) call("open", (arena, state) ->
                (int) OPEN.invokeExact(state, arena.allocateFrom(path.toString()), flags | CLOSE_ON_EXEC, mode));
    }

    /**
     * Reads into native memory.
     *
     * @param position in bytes, negative for the descriptor's own, which moves on then
     * @return how many bytes, 0 at the end
     * @throws SystemException if the system refuses
     */
    public static int read(int descriptor, MemorySegment target, long position) throws SystemException {
        return (int) call(
                "read",
                (arena, state) -> position < 0
                        ? (long) READ.invokeExact(state, descriptor, target, target.byteSize())
                        : (long) READ_AT.invokeExact(state, descriptor, target, target.byteSize(), position));
    }

    /**
     * Writes from native memory.
     *
     * @param position in bytes, negative for the descriptor's own, which moves on then
     * @return how many bytes, perhaps not all
     * @throws SystemException if the system refuses
     */
    public static int write(int descriptor, MemorySegment source, long position) throws SystemException {
        return (int) call(
                "write",
                (arena, state) -> position < 0
                        ? (long) WRITE.invokeExact(state, descriptor, source, source.byteSize())
                        : (long) WRITE_AT.invokeExact(state, descriptor, source, source.byteSize(), position));
    }

    /**
     * Makes a file so many bytes long.
     *
     * @throws SystemException if the system refuses
     */
    public static void truncate(int descriptor, long length) throws SystemException {
        call("ftruncate", (arena, state) -> (int) TRUNCATE.invokeExact(state, descriptor, length));
    }

    /**
     * Waits until a file's data and attributes are on the disk.
     *
     * @throws SystemException if the system refuses
     */
    public static void sync(int descriptor) throws SystemException {
        call("fsync", (arena, state) -> (int) SYNC.invokeExact(state, descriptor));
    }

    /**
     * Closes a descriptor.
     *
     * @throws SystemException if the system refuses
     */
    public static void close(int descriptor) throws SystemException {
        try {
            callOnce("close", (arena, state) -> (int) CLOSE.invokeExact(state, descriptor));
        } catch (SystemException e) {
            // Interrupted, it is closed all the same: once more would close what another thread has opened since.
            if (e.errno() != INTERRUPTED) {
                throw e;
            }
        }
    }

    /**
     * Waits until a read would not block, or so many milliseconds.
     *
     * @return whether it would not block
     * @throws SystemException if the system refuses
     */
    public static boolean awaitInput(int descriptor, int millis) throws SystemException {
        return call("poll", (arena, state) -> {
                    MemorySegment request = arena.allocate(LONG);
                    request.set(INT, 0, descriptor);
                    request.set(ValueLayout.JAVA_SHORT, 4, INPUT);
                    return (int) POLL.invokeExact(state, request, 1L, millis);
                })
                > 0;
    }
}
