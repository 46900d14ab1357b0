package dev.abide.bridge.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalInt;

/**
 * Reads the Node-API version that an addon declares, without calling the function that returns it: compilers turn
 * {@code return 9;} into one of few instruction sequences. Anything else gives nothing.
 */
final class DeclaredVersion {
    static final String SYMBOL = "node_api_module_get_api_version_v1";

    private static final int LONGEST = 32;

    private DeclaredVersion() {}

    static OptionalInt read(FileBytes file, ElfHeader header, Architecture architecture, long address)
            throws IOException {
        long length = Math.min(LONGEST, header.bytesFrom(address));
        ByteBuffer code = file.part("a function", header.offsetOf("a function", address), length);
        return switch (architecture) {
            case X86_64 -> x86(code);
            case AARCH64 -> arm(code);
            default -> OptionalInt.empty();
        };
    }

    /** {@code [endbr64] [push rbp; mov rbp, rsp] mov eax, N}. */
    private static OptionalInt x86(ByteBuffer code) {
        int at = 0;
        if (code.limit() >= 4 && code.getInt(0) == 0xfa1e0ff3) {
            at = 4;
        }
        if (code.limit() >= at + 4 && code.getInt(at) == 0xe5894855) {
            at += 4;
        }
        boolean isMove = code.limit() >= at + 5 && code.get(at) == (byte) 0xb8;
        return isMove ? OptionalInt.of(code.getInt(at + 1)) : OptionalInt.empty();
    }

    /** {@code [bti c] mov w0, N}, or {@code mov w0, 0x7fffffff}, which is one instruction too. */
    private static OptionalInt arm(ByteBuffer code) {
        int at = code.limit() >= 4 && code.getInt(0) == 0xd503245f ? 4 : 0;
        if (code.limit() < at + 4) {
            return OptionalInt.empty();
        }
        int instruction = code.getInt(at);
        if ((instruction & 0xffe0001f) == 0x52800000) {
            return OptionalInt.of(instruction >>> 5 & 0xffff);
        }
        return instruction == 0x12b00000 ? OptionalInt.of(Integer.MAX_VALUE) : OptionalInt.empty();
    }
}
