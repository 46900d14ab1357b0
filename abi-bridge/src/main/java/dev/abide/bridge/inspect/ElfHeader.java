package dev.abide.bridge.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * The header and the segments of a 64-bit ELF file: what the system's loader goes by. Sections are not read, because
 * files may come without, or with wrong ones, and load all the same.
 */
record ElfHeader(int type, int machine, List<Segment> segments) {
    static final int SHARED_OBJECT = 3;
    static final int OBJECT_FILE = 1;
    static final int LOAD = 1;
    static final int DYNAMIC = 2;
    static final int INTERPRETER = 3;

    private static final int HEADER_SIZE = 64;
    private static final int SEGMENT_SIZE = 56;

    record Segment(int type, int flags, long offset, long address, long fileSize) {
        boolean isExecutable() {
            return (flags & 1) != 0;
        }

        boolean isWritable() {
            return (flags & 2) != 0;
        }
    }

    static ElfHeader read(FileBytes file) throws IOException {
        ByteBuffer header = file.part("the ELF header", 0, HEADER_SIZE);
        int segmentSize = Short.toUnsignedInt(header.getShort(54));
        int segmentCount = Short.toUnsignedInt(header.getShort(56));
        if (segmentCount > 0 && segmentSize != SEGMENT_SIZE) {
            throw new DamagedFile("the program headers have a wrong size");
        }
        ByteBuffer table =
                file.part("the table of program headers", header.getLong(32), (long) segmentCount * SEGMENT_SIZE);
        List<Segment> segments = new ArrayList<>();
        for (int at = 0; at < table.limit(); at += SEGMENT_SIZE) {
            segments.add(new Segment(
                    table.getInt(at),
                    table.getInt(at + 4),
                    table.getLong(at + 8),
                    table.getLong(at + 16),
                    table.getLong(at + 32)));
        }
        return new ElfHeader(
                Short.toUnsignedInt(header.getShort(16)),
                Short.toUnsignedInt(header.getShort(18)),
                List.copyOf(segments));
    }

    /**
     * Returns how long the file must be for all that is loaded of it. A shorter one would end the process with SIGBUS.
     */
    long neededSize() {
        long end = HEADER_SIZE;
        for (Segment segment : segments) {
            if (segment.type == LOAD) {
                long last = segment.offset + segment.fileSize;
                end = last < 0 ? Long.MAX_VALUE : Math.max(end, last);
            }
        }
        return end;
    }

    boolean has(int segmentType) {
        return segments.stream().anyMatch(segment -> segment.type == segmentType);
    }

    Segment segment(int segmentType) throws DamagedFile {
        for (Segment segment : segments) {
            if (segment.type == segmentType) {
                return segment;
            }
        }
        throw new DamagedFile("there is no dynamic section");
    }

    /** Turns an address of the loaded file into an offset in the file. */
    long offsetOf(String what, long address) throws DamagedFile {
        for (Segment segment : segments) {
            long within = address - segment.address;
            if (segment.type == LOAD && within >= 0 && within < segment.fileSize) {
                return segment.offset + within;
            }
        }
        throw new DamagedFile(what + " lies outside the loaded segments");
    }

    /** Returns how many bytes of the file follow the address in its segment. */
    long bytesFrom(long address) {
        for (Segment segment : segments) {
            long within = address - segment.address;
            if (segment.type == LOAD && within >= 0 && within < segment.fileSize) {
                return segment.fileSize - within;
            }
        }
        return 0;
    }
}
