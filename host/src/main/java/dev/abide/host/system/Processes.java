package dev.abide.host.system;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.ArrayList;
import java.util.List;

/**
 * Starting, awaiting and signalling programs. Java's own way hands a child its three standard streams and nothing else,
 * and does not tell a signal from an exit code.
 */
public final class Processes {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;
    private static final ValueLayout ADDRESS = ValueLayout.ADDRESS;
    private static final FunctionDescriptor ON_STRUCTURE = FunctionDescriptor.of(INT, ADDRESS);
    private static final FunctionDescriptor WITH_SET = FunctionDescriptor.of(INT, ADDRESS, ADDRESS);

    private static final MethodHandle SPAWN = SystemCalls.function(
            "posix_spawn", FunctionDescriptor.of(INT, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS, ADDRESS));
    private static final MethodHandle ACTIONS = SystemCalls.function("posix_spawn_file_actions_init", ON_STRUCTURE);
    private static final MethodHandle END_ACTIONS =
            SystemCalls.function("posix_spawn_file_actions_destroy", ON_STRUCTURE);
    private static final MethodHandle ADD_DUPLICATE =
            SystemCalls.function("posix_spawn_file_actions_adddup2", FunctionDescriptor.of(INT, ADDRESS, INT, INT));
    private static final MethodHandle ADD_FOLDER =
            SystemCalls.function("posix_spawn_file_actions_addchdir_np", WITH_SET);
    private static final MethodHandle ATTRIBUTES = SystemCalls.function("posix_spawnattr_init", ON_STRUCTURE);
    private static final MethodHandle SET_MASK = SystemCalls.function("posix_spawnattr_setsigmask", WITH_SET);
    private static final MethodHandle SET_DEFAULTS = SystemCalls.function("posix_spawnattr_setsigdefault", WITH_SET);
    private static final MethodHandle SET_FLAGS = SystemCalls.function(
            "posix_spawnattr_setflags", FunctionDescriptor.of(INT, ADDRESS, ValueLayout.JAVA_SHORT));
    private static final MethodHandle WAIT =
            SystemCalls.function("waitpid", FunctionDescriptor.of(INT, INT, ADDRESS, INT));
    private static final MethodHandle KILL = SystemCalls.function("kill", FunctionDescriptor.of(INT, INT, INT));

    /** More than the structures of any C library need. */
    private static final int STRUCTURE = 1024;

    /** Of a {@code sigset_t}. */
    private static final int SET = 128;

    private Processes() {}

    /** What only some C libraries offer: without it a child has what others have opened without O_CLOEXEC. */
    private static final class Closing {
        private static final String NAME = "posix_spawn_file_actions_addclosefrom_np";

        static void add(MemorySegment state, MemorySegment actions, int least) throws Throwable {
            if (SystemCalls.has(NAME)) {
                check("addclosefrom", (int) Handle.ADD.invokeExact(state, actions, least));
            }
        }

        private static final class Handle {
            static final MethodHandle ADD = SystemCalls.function(NAME, FunctionDescriptor.of(INT, ADDRESS, INT));
        }
    }

    /**
     * Starts a program, with all signals as they are by default.
     *
     * @return its number
     * @throws SystemException if the system refuses
     */
    public static int start(Program program) throws SystemException {
        List<Integer> copies = new ArrayList<>();
        try {
            for (int descriptor : program.descriptors()) {
                // Above all that the child gets, so that none takes another's place before that was copied.
                copies.add(
                        descriptor < 0
                                ? -1
                                : Channels.duplicate(
                                        descriptor, program.descriptors().size()));
            }
            return start(program, copies);
        } finally {
            for (int copy : copies) {
                if (copy >= 0) {
                    Descriptors.close(copy);
                }
            }
        }
    }

    private static int start(Program program, List<Integer> copies) throws SystemException {
        try {
            return spawn(program, copies);
        } catch (SystemException e) {
            if (e.errno() == Linux.ENOEXEC) {
                return spawn(program.byShell(), copies);
            }
            throw e;
        }
    }

    private static int spawn(Program program, List<Integer> copies) throws SystemException {
        return (int) SystemCalls.call("posix_spawn", (arena, state) -> {
            MemorySegment actions = arena.allocate(STRUCTURE, Long.BYTES);
            check("posix_spawn", (int) ACTIONS.invokeExact(state, actions));
            try {
                addActions(arena, state, actions, program.folder(), copies);
                MemorySegment number = arena.allocate(INT);
                int failure = (int) SPAWN.invokeExact(
                        state,
                        number,
                        arena.allocateFrom(program.file()),
                        actions,
                        attributes(arena, state, program.isDetached()),
                        texts(arena, program.arguments()),
                        texts(arena, program.environment()));
                check("posix_spawn", failure);
                return number.get(INT, 0);
            } finally {
                check("posix_spawn", (int) END_ACTIONS.invokeExact(state, actions));
            }
        });
    }

    private static void addActions(
            Arena arena, MemorySegment state, MemorySegment actions, String folder, List<Integer> copies)
            throws Throwable {
        for (int target = 0; target < copies.size(); target++) {
            if (copies.get(target) >= 0) {
                check("dup2", (int) ADD_DUPLICATE.invokeExact(state, actions, (int) copies.get(target), target));
            }
        }
        check("chdir", (int) ADD_FOLDER.invokeExact(state, actions, arena.allocateFrom(folder)));
        Closing.add(state, actions, copies.size());
    }

    // The JVM blocks signals in its threads and ignores others; both would go over to the child.
    private static MemorySegment attributes(Arena arena, MemorySegment state, boolean isDetached) throws Throwable {
        MemorySegment attributes = arena.allocate(STRUCTURE, Long.BYTES);
        check("posix_spawn", (int) ATTRIBUTES.invokeExact(state, attributes));
        MemorySegment none = arena.allocate(SET, Long.BYTES);
        MemorySegment all = arena.allocate(SET, Long.BYTES).fill((byte) 0xff);
        check("posix_spawn", (int) SET_MASK.invokeExact(state, attributes, none));
        check("posix_spawn", (int) SET_DEFAULTS.invokeExact(state, attributes, all));
        int flags = Linux.POSIX_SPAWN_SETSIGMASK
                | Linux.POSIX_SPAWN_SETSIGDEF
                | (isDetached ? Linux.POSIX_SPAWN_SETSID : 0);
        check("posix_spawn", (int) SET_FLAGS.invokeExact(state, attributes, (short) flags));
        return attributes;
    }

    private static MemorySegment texts(Arena arena, List<String> texts) {
        MemorySegment array = arena.allocate(ADDRESS, texts.size() + 1L);
        for (int i = 0; i < texts.size(); i++) {
            array.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(texts.get(i)));
        }
        return array;
    }

    /** The family of posix_spawn returns the number of an error. */
    private static void check(String call, int failure) throws SystemException {
        if (failure != 0) {
            throw new SystemException(call, failure);
        }
    }

    /**
     * How a program has ended.
     *
     * @param code its exit code, 0 if a signal ended it
     * @param signal the number of the signal that ended it, otherwise 0
     */
    public record End(int code, int signal) {}

    /**
     * Waits for the end of a program that was started here, once.
     *
     * @throws SystemException if there is no such program
     */
    public static End await(int number) throws SystemException {
        int[] status = new int[1];
        SystemCalls.call("waitpid", (arena, state) -> {
            MemorySegment word = arena.allocate(INT);
            int result = (int) WAIT.invokeExact(state, number, word, 0);
            status[0] = word.get(INT, 0);
            return result;
        });
        int signal = status[0] & 0x7f;
        return signal == 0 ? new End((status[0] >> 8) & 0xff, 0) : new End(0, signal);
    }

    /**
     * Sends a signal, to a process or as {@code kill(2)} says.
     *
     * @throws SystemException if the system refuses
     */
    public static void signal(int number, int signal) throws SystemException {
        SystemCalls.call("kill", (arena, state) -> (int) KILL.invokeExact(state, number, signal));
    }
}
