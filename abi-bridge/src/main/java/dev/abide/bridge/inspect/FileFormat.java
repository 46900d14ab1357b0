package dev.abide.bridge.inspect;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Tells kinds of files apart by their first bytes. */
public enum FileFormat {
    /** ELF, 64 bits, little-endian: what Linux loads here. */
    ELF64("ELF, 64 bits"),
    /** ELF, but of 32 bits or big-endian. */
    ELF_OTHER("ELF, not 64 bits little-endian"),
    /** The format of macOS. */
    MACH_O("Mach-O (macOS)"),
    /** The format of Windows. */
    PE("PE (Windows)"),
    /** WebAssembly. */
    WASM("WebAssembly"),
    /** A pointer that Git LFS left in the place of a file. */
    GIT_LFS("a Git LFS pointer instead of the file"),
    /** Text. */
    TEXT("a text file"),
    /** Nothing. */
    EMPTY("an empty file"),
    /** Bytes of no known kind. */
    UNKNOWN("no known binary format"),
    /** Not there, a directory, or not readable. */
    UNREADABLE("unreadable");

    private static final int CLASS_FILE_MAJOR = 43;

    private final String label;

    FileFormat(String label) {
        this.label = label;
    }

    static FileFormat of(ByteBuffer head) {
        int length = head.remaining();
        if (length == 0) {
            return EMPTY;
        }
        int magic = length >= 8 ? head.duplicate().order(ByteOrder.BIG_ENDIAN).getInt(0) : 0;
        if (magic == 0x7f454c46) {
            return head.get(4) == 2 && head.get(5) == 1 ? ELF64 : ELF_OTHER;
        }
        if (magic == 0xcffaedfe || magic == 0xcefaedfe || isUniversal(magic, head)) {
            return MACH_O;
        }
        if (magic == 0x0061736d) {
            return WASM;
        }
        if (magic >>> 16 == 0x4d5a) {
            return PE;
        }
        if (startsWith(head, "version https://git-lfs")) {
            return GIT_LFS;
        }
        return isText(head) ? TEXT : UNKNOWN;
    }

    /** The magic number is that of Java class files too, where the next word is the version: 43 and more. */
    private static boolean isUniversal(int magic, ByteBuffer head) {
        return magic == 0xcafebabe
                && head.duplicate().order(ByteOrder.BIG_ENDIAN).getInt(4) < CLASS_FILE_MAJOR;
    }

    private static boolean startsWith(ByteBuffer head, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (i >= head.remaining() || head.get(i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isText(ByteBuffer head) {
        for (int i = 0; i < head.remaining(); i++) {
            int b = head.get(i);
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1b) {
                return false;
            }
        }
        return true;
    }

    /** Returns a description for people. */
    @Override
    public String toString() {
        return label;
    }
}
