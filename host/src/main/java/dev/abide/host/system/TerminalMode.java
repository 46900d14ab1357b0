package dev.abide.host.system;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * How a terminal treats what is typed: line by line and echoed, or raw. Raw is what libuv means by it, and so Node:
 * keys come one by one, none is a signal, nothing is echoed, while output goes on to be lines. The settings are those
 * of Linux. One thread at a time.
 */
public final class TerminalMode {
    private static final ValueLayout.OfInt INT = ValueLayout.JAVA_INT;

    // struct termios
    private static final int INPUT_FLAGS = 0;
    private static final int OUTPUT_FLAGS = 4;
    private static final int CONTROL_FLAGS = 8;
    private static final int LOCAL_FLAGS = 12;
    private static final int CHARACTERS = 17;
    private static final int SIZE = 64;

    /** BRKINT, INPCK, ISTRIP, ICRNL, IXON: what changes or takes away input. */
    private static final int INPUT_TREATMENT = 0x2 | 0x10 | 0x20 | 0x100 | 0x400;

    /** ISIG, ICANON, ECHO, IEXTEN. */
    private static final int LINE_TREATMENT = 0x1 | 0x2 | 0x8 | 0x8000;

    /** ONLCR. */
    private static final int LINE_ENDS = 0x4;

    /** CS8. */
    private static final int EIGHT_BITS = 0x30;

    private static final int TIME_OUT = 5;
    private static final int LEAST_COUNT = 6;
    private static final int AFTER_OUTPUT = 1;

    private static final FunctionDescriptor WITH_SETTINGS = FunctionDescriptor.of(INT, INT, ValueLayout.ADDRESS);
    private static final MethodHandle GET = SystemCalls.function("tcgetattr", WITH_SETTINGS);
    private static final MethodHandle SET =
            SystemCalls.function("tcsetattr", WITH_SETTINGS.insertArgumentLayouts(1, INT));

    private final int descriptor;
    private final byte[] original = new byte[SIZE];

    /**
     * Remembers how a terminal is set.
     *
     * @throws SystemException if the descriptor is no terminal's
     */
    public TerminalMode(int descriptor) throws SystemException {
        this.descriptor = descriptor;
        SystemCalls.call("tcgetattr", (arena, state) -> {
            MemorySegment settings = arena.allocate(SIZE);
            int result = (int) GET.invokeExact(state, descriptor, settings);
            MemorySegment.copy(settings, ValueLayout.JAVA_BYTE, 0, original, 0, SIZE);
            return result;
        });
    }

    /**
     * Makes the terminal raw, once what is written to it has been sent.
     *
     * @throws SystemException if the system refuses
     */
    public void makeRaw() throws SystemException {
        set(true);
    }

    /**
     * Sets the terminal as it was remembered.
     *
     * @throws SystemException if the system refuses
     */
    public void restore() throws SystemException {
        set(false);
    }

    private void set(boolean raw) throws SystemException {
        SystemCalls.call("tcsetattr", (arena, state) -> {
            MemorySegment settings = arena.allocate(SIZE, Integer.BYTES).copyFrom(MemorySegment.ofArray(original));
            if (raw) {
                change(settings, INPUT_FLAGS, INPUT_TREATMENT, 0);
                change(settings, OUTPUT_FLAGS, 0, LINE_ENDS);
                change(settings, CONTROL_FLAGS, 0, EIGHT_BITS);
                change(settings, LOCAL_FLAGS, LINE_TREATMENT, 0);
                settings.set(ValueLayout.JAVA_BYTE, CHARACTERS + LEAST_COUNT, (byte) 1);
                settings.set(ValueLayout.JAVA_BYTE, CHARACTERS + TIME_OUT, (byte) 0);
            }
            return (int) SET.invokeExact(state, descriptor, AFTER_OUTPUT, settings);
        });
    }

    private static void change(MemorySegment settings, int offset, int without, int with) {
        settings.set(INT, offset, (settings.get(INT, offset) & ~without) | with);
    }
}
