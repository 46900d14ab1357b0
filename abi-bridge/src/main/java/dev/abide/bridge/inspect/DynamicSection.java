package dev.abide.bridge.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The dynamic section of an ELF file: its table of addresses, its strings, the libraries that it needs. */
final class DynamicSection {
    static final long NEEDED = 1;
    static final long HASH = 4;
    static final long STRINGS = 5;
    static final long SYMBOLS = 6;
    static final long STRINGS_SIZE = 10;
    static final long GNU_HASH = 0x6ffffef5L;
    static final long SYMBOL_VERSIONS = 0x6ffffff0L;
    static final long VERSION_DEFINITIONS = 0x6ffffffcL;
    static final long VERSION_DEFINITION_COUNT = 0x6ffffffdL;
    static final long VERSION_NEEDS = 0x6ffffffeL;
    static final long VERSION_NEED_COUNT = 0x6fffffffL;
    static final long INITIALISERS = 25;
    static final long RPATH = 15;
    static final long RUNPATH = 29;

    /** Tags whose value is the address of a table. */
    private static final List<Long> TABLES = List.of(
            HASH,
            STRINGS,
            SYMBOLS,
            GNU_HASH,
            SYMBOL_VERSIONS,
            VERSION_DEFINITIONS,
            VERSION_NEEDS,
            7L,
            12L,
            13L,
            23L,
            INITIALISERS);

    private final Map<Long, Long> values = new HashMap<>();
    private final List<Long> needed = new ArrayList<>();
    private final byte[] strings;

    DynamicSection(FileBytes file, ElfHeader header) throws IOException {
        ElfHeader.Segment segment = header.segment(ElfHeader.DYNAMIC);
        ByteBuffer table = file.part("the dynamic section", segment.offset(), segment.fileSize());
        for (int at = 0; at + 16 <= table.limit(); at += 16) {
            long tag = table.getLong(at);
            if (tag == 0) {
                break;
            }
            if (tag == NEEDED) {
                needed.add(table.getLong(at + 8));
            }
            values.put(tag, table.getLong(at + 8));
        }
        String what = "the table of strings";
        strings = has(STRINGS)
                ? file.bytes(what, header.offsetOf(what, value(STRINGS)), value(STRINGS_SIZE))
                : new byte[0];
    }

    boolean has(long tag) {
        return values.containsKey(tag);
    }

    long value(long tag) {
        return values.getOrDefault(tag, 0L);
    }

    /** Returns how many bytes a table may have at most: tables do not tell, but the next one begins somewhere. */
    long spaceAt(long address, ElfHeader header) {
        long space = header.bytesFrom(address);
        for (long tag : TABLES) {
            long distance = value(tag) - address;
            if (has(tag) && distance > 0) {
                space = Math.min(space, distance);
            }
        }
        return space;
    }

    List<String> neededLibraries() throws DamagedFile {
        List<String> names = new ArrayList<>();
        for (long offset : needed) {
            names.add(string(offset));
        }
        return names;
    }

    /** Returns the text that a tag's value stands for; empty if it is not there. */
    String text(long tag) throws DamagedFile {
        return has(tag) ? string(value(tag)) : "";
    }

    String string(long offset) throws DamagedFile {
        if (offset < 0 || offset >= strings.length) {
            throw new DamagedFile("a name lies outside the table of strings");
        }
        int end = (int) offset;
        while (end < strings.length && strings[end] != 0) {
            end++;
        }
        return new String(strings, (int) offset, end - (int) offset, StandardCharsets.UTF_8);
    }
}
