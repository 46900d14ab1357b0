package dev.abide.host.system;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Pairs of descriptors through which two processes talk. Programs that are started do not inherit them by themselves.
 */
public final class Channels {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout ADDRESS = ValueLayout.ADDRESS;

    private static final MethodHandle PIPE = SystemCalls.function("pipe2", FunctionDescriptor.of(INT, ADDRESS, INT));
    private static final MethodHandle SOCKET_PAIR =
            SystemCalls.function("socketpair", FunctionDescriptor.of(INT, INT, INT, INT, ADDRESS));
    private static final MethodHandle SHUT_DOWN =
            SystemCalls.function("shutdown", FunctionDescriptor.of(INT, INT, INT));
    private static final MethodHandle CONTROL =
            SystemCalls.function("fcntl", FunctionDescriptor.of(INT, INT, INT, INT), Linker.Option.firstVariadicArg(2));

    private Channels() {}

    /**
     * Two descriptors.
     *
     * @param first of a pipe the one that is read
     * @param second of a pipe the one that is written
     */
    public record Pair(int first, int second) {}

    /**
     * Makes a pipe.
     *
     * @throws SystemException if the system refuses
     */
    public static Pair pipe() throws SystemException {
        return pair("pipe2", (both, state) -> (int) PIPE.invokeExact(state, both, Linux.O_CLOEXEC));
    }

    /**
     * Makes a channel, both of whose ends are read and written.
     *
     * @throws SystemException if the system refuses
     */
    public static Pair channel() throws SystemException {
        return pair("socketpair", (both, state) ->
                (int) SOCKET_PAIR.invokeExact(state, Linux.AF_UNIX, Linux.SOCK_STREAM | Linux.SOCK_CLOEXEC, 0, both));
    }

    /** Fills in two descriptors. */
    @FunctionalInterface
    private interface Making {
        int make(MemorySegment both, MemorySegment state) throws Throwable;
    }

    private static Pair pair(String name, Making making) throws SystemException {
        int[] made = new int[2];
        SystemCalls.call(name, (arena, state) -> {
            MemorySegment both = arena.allocate(INT, 2);
            int result = making.make(both, state);
            made[0] = both.getAtIndex(INT, 0);
            made[1] = both.getAtIndex(INT, 1);
            return result;
        });
        return new Pair(made[0], made[1]);
    }

    /**
     * Ends a channel although somebody may be reading it, who then reads its end.
     *
     * @param whole whether in both directions, otherwise only what is written here
     * @throws SystemException if the system refuses, for instance what is no channel
     */
    public static void shutDown(int descriptor, boolean whole) throws SystemException {
        int direction = whole ? Linux.SHUT_RDWR : Linux.SHUT_WR;
        SystemCalls.call("shutdown", (arena, state) -> (int) SHUT_DOWN.invokeExact(state, descriptor, direction));
    }

    /** Returns a copy of a descriptor whose number is not below another. */
    static int duplicate(int descriptor, int least) throws SystemException {
        return (int) SystemCalls.call(
                "fcntl", (arena, state) -> (int) CONTROL.invokeExact(state, descriptor, Linux.F_DUPFD_CLOEXEC, least));
    }
}
