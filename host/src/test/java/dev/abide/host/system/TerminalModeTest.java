package dev.abide.host.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Asks a pseudo-terminal for its mode, and not for what it echoes: it works that out later, on a thread of the kernel.
 */
final class TerminalModeTest {
    private static final Path MASTER = Path.of("/dev/ptmx");
    private static final int READ_WRITE = 2;
    private static final int NOT_MINE = 0x100;

    /** Of Linux's {@code struct termios}. */
    private static final int SIZE = 60;

    private static final int LOCAL_FLAGS = 12;
    private static final int ECHO = 8;

    @Test
    void aRawTerminalEchoesNothingUntilItIsRestored() throws Throwable {
        assumeTrue(System.getProperty("os.name", "").equals("Linux"), "the flags are those of Linux");
        assumeTrue(Files.exists(MASTER), "this system has no pseudo-terminals");
        int terminal = Descriptors.open(MASTER, READ_WRITE | NOT_MINE, 0);
        try {
            TerminalMode mode = new TerminalMode(terminal);
            assertTrue(echoes(terminal));
            mode.makeRaw();
            assertFalse(echoes(terminal));
            mode.restore();
            assertTrue(echoes(terminal));
        } finally {
            Descriptors.close(terminal);
        }
    }

    @Test
    void whatIsNoTerminalHasNoMode() throws SystemException {
        int file = Descriptors.open(Path.of("/dev/null"), READ_WRITE, 0);
        try {
            assertThrows(SystemException.class, () -> new TerminalMode(file));
        } finally {
            Descriptors.close(file);
        }
    }

    // One function of the C library, with the type that it has.
    @SuppressWarnings("restricted")
    private static boolean echoes(int terminal) throws Throwable {
        MethodHandle getAttributes = Linker.nativeLinker()
                .downcallHandle(
                        Linker.nativeLinker().defaultLookup().findOrThrow("tcgetattr"),
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment attributes = arena.allocate(SIZE, 4);
            assertEquals(0, (int) getAttributes.invokeExact(terminal, attributes));
            return (attributes.get(ValueLayout.JAVA_INT, LOCAL_FLAGS) & ECHO) != 0;
        }
    }
}
