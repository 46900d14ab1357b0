package dev.abide.bridge.system;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Shown by what a pseudo-terminal gives back: it echoes lines, and nothing while it is raw. */
final class TerminalModeTest {
    private static final Path MASTER = Path.of("/dev/ptmx");
    private static final int READ_WRITE = 2;
    private static final int NOT_MINE = 0x100;

    @Test
    void aRawTerminalEchoesNothingUntilItIsRestored() throws SystemException {
        assumeTrue(Files.exists(MASTER), "this system has no pseudo-terminals");
        int terminal = Descriptors.open(MASTER, READ_WRITE | NOT_MINE, 0);
        try {
            TerminalMode mode = new TerminalMode(terminal);
            mode.makeRaw();
            write(terminal, "unseen");
            mode.restore();
            write(terminal, "seen");
            assertArrayEquals("seen".getBytes(StandardCharsets.US_ASCII), read(terminal));
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

    private static void write(int terminal, String text) throws SystemException {
        try (Arena arena = Arena.ofConfined()) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            Descriptors.write(terminal, arena.allocateFrom(ValueLayout.JAVA_BYTE, bytes), -1);
        }
    }

    private static byte[] read(int terminal) throws SystemException {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment target = arena.allocate(100);
            return target.asSlice(0, Descriptors.read(terminal, target, -1)).toArray(ValueLayout.JAVA_BYTE);
        }
    }
}
