package dev.abide.host.system;

import java.lang.foreign.AddressLayout;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * The system's file descriptors, by number: Java hides them, but scripts hand them to addons and addons to scripts. The
 * calls are those of POSIX, each may block, any thread may make them.
 */
public final class Descriptors {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout.OfLong LONG = ValueLayout.JAVA_LONG;
    private static final AddressLayout ADDRESS = ValueLayout.ADDRESS;

    private static final MethodHandle OPEN = SystemCalls.function(
            "open", FunctionDescriptor.of(INT, ADDRESS, INT, INT), Linker.Option.firstVariadicArg(2));
    private static final MethodHandle CLOSE = SystemCalls.function("close", FunctionDescriptor.of(INT, INT));
    private static final MethodHandle READ =
            SystemCalls.function("read", FunctionDescriptor.of(LONG, INT, ADDRESS, LONG));
    private static final MethodHandle READ_AT =
            SystemCalls.function("pread", FunctionDescriptor.of(LONG, INT, ADDRESS, LONG, LONG));
    private static final MethodHandle WRITE =
            SystemCalls.function("write", FunctionDescriptor.of(LONG, INT, ADDRESS, LONG));
    private static final MethodHandle WRITE_AT =
            SystemCalls.function("pwrite", FunctionDescriptor.of(LONG, INT, ADDRESS, LONG, LONG));
    private static final MethodHandle TRUNCATE =
            SystemCalls.function("ftruncate", FunctionDescriptor.of(INT, INT, LONG));
    private static final MethodHandle SYNC = SystemCalls.function("fsync", FunctionDescriptor.of(INT, INT));
    private static final MethodHandle POLL =
            SystemCalls.function("poll", FunctionDescriptor.of(INT, ADDRESS, LONG, INT));

    private Descriptors() {}

    /**
     * Opens a file; children do not inherit the descriptor.
     *
     * @param flags as {@code open(2)} has them
     * @param mode the permissions of a file that is created, less the umask
     * @throws SystemException if the system refuses
     */
    public static int open(Path path, int flags, int mode) throws SystemException {
        return (int) SystemCalls.call("open", (arena, state) ->
                (int) OPEN.invokeExact(state, arena.allocateFrom(path.toString()), flags | Linux.O_CLOEXEC, mode));
    }

    /**
     * Reads into native memory.
     *
     * @param position in bytes, negative for the descriptor's own, which moves on then
     * @return how many bytes, 0 at the end
     * @throws SystemException if the system refuses
     */
    public static int read(int descriptor, MemorySegment target, long position) throws SystemException {
        return (int) SystemCalls.call(
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
        return (int) SystemCalls.call(
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
        SystemCalls.call("ftruncate", (arena, state) -> (int) TRUNCATE.invokeExact(state, descriptor, length));
    }

    /**
     * Waits until a file's data and attributes are on the disk.
     *
     * @throws SystemException if the system refuses
     */
    public static void sync(int descriptor) throws SystemException {
        SystemCalls.call("fsync", (arena, state) -> (int) SYNC.invokeExact(state, descriptor));
    }

    /**
     * Closes a descriptor.
     *
     * @throws SystemException if the system refuses
     */
    public static void close(int descriptor) throws SystemException {
        try {
            SystemCalls.callOnce("close", (arena, state) -> (int) CLOSE.invokeExact(state, descriptor));
        } catch (SystemException e) {
            // Interrupted, it is closed all the same: once more would close what another thread has opened since.
            if (!SystemCalls.isInterruption(e)) {
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
        return SystemCalls.call("poll", (arena, state) -> {
                    MemorySegment request = arena.allocate(LONG);
                    request.set(INT, 0, descriptor);
                    request.set(ValueLayout.JAVA_SHORT, 4, Linux.POLLIN);
                    return (int) POLL.invokeExact(state, request, 1L, millis);
                })
                > 0;
    }
}
