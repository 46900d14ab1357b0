package dev.abide.bridge.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The dynamic symbols of an ELF file: what it exports and what it imports. */
record SymbolTable(List<Symbol> symbols) {
    private static final int SYMBOL_SIZE = 24;
    private static final int WEAK = 2;

    /** From here on an index of a version, which a library defines; the highest bit says something else. */
    private static final int FIRST_VERSION = 2;

    private static final int VERSION_BITS = 0x7fff;

    /**
     * A symbol.
     *
     * @param isVersioned whether it is bound to a version, which a library that is named with it defines
     */
    record Symbol(String name, boolean isDefined, boolean isWeak, boolean isVersioned, long address) {}

    static SymbolTable read(FileBytes file, ElfHeader header, DynamicSection dynamic) throws IOException {
        if (!dynamic.has(DynamicSection.SYMBOLS)) {
            return new SymbolTable(List.of());
        }
        String what = "the table of symbols";
        long start = header.offsetOf(what, dynamic.value(DynamicSection.SYMBOLS));
        int count = count(file, header, dynamic);
        ByteBuffer table = file.part(what, start, (long) count * SYMBOL_SIZE);
        ByteBuffer versions = versions(file, header, dynamic, count);
        List<Symbol> symbols = new ArrayList<>();
        for (int at = SYMBOL_SIZE; at < table.limit(); at += SYMBOL_SIZE) {
            String name = dynamic.string(Integer.toUnsignedLong(table.getInt(at)));
            if (!name.isEmpty()) {
                int version = at / SYMBOL_SIZE * Short.BYTES;
                symbols.add(new Symbol(
                        name,
                        table.getShort(at + 6) != 0,
                        table.get(at + 4) >>> 4 == WEAK,
                        version < versions.limit() && (versions.getShort(version) & VERSION_BITS) >= FIRST_VERSION,
                        table.getLong(at + 8)));
            }
        }
        return new SymbolTable(List.copyOf(symbols));
    }

    /** Two bytes a symbol; empty if the file has no versions. */
    private static ByteBuffer versions(FileBytes file, ElfHeader header, DynamicSection dynamic, int count)
            throws IOException {
        if (!dynamic.has(DynamicSection.SYMBOL_VERSIONS)) {
            return ByteBuffer.allocate(0);
        }
        String what = "the versions of symbols";
        long start = header.offsetOf(what, dynamic.value(DynamicSection.SYMBOL_VERSIONS));
        return file.part(what, start, (long) count * Short.BYTES);
    }

    /** The dynamic section does not say how many symbols there are; the hash tables do. */
    private static int count(FileBytes file, ElfHeader header, DynamicSection dynamic) throws IOException {
        String what = "the hash table of symbols";
        if (dynamic.has(DynamicSection.HASH)) {
            long at = header.offsetOf(what, dynamic.value(DynamicSection.HASH));
            return nonNegative(what, file.part(what, at, 8).getInt(4));
        }
        if (!dynamic.has(DynamicSection.GNU_HASH)) {
            throw new DamagedFile("the hash table of symbols is missing");
        }
        long address = dynamic.value(DynamicSection.GNU_HASH);
        ByteBuffer table = file.part(what, header.offsetOf(what, address), dynamic.spaceAt(address, header));
        int count = gnuCount(what, table);
        return count > 0 ? count : (int) (dynamic.spaceAt(dynamic.value(DynamicSection.SYMBOLS), header) / SYMBOL_SIZE);
    }

    /** Returns 0 for the empty table of a library that exports nothing: it says nothing of what the library imports. */
    private static int gnuCount(String what, ByteBuffer table) throws DamagedFile {
        if (table.limit() < 16) {
            throw new DamagedFile(what + " ends early");
        }
        long buckets = Integer.toUnsignedLong(table.getInt(0));
        long firstSymbol = Integer.toUnsignedLong(table.getInt(4));
        long bucketStart = 16 + Integer.toUnsignedLong(table.getInt(8)) * 8;
        long chainStart = bucketStart + buckets * 4;
        if (chainStart > table.limit()) {
            throw new DamagedFile(what + " ends early");
        }
        long last = 0;
        for (long at = bucketStart; at < chainStart; at += 4) {
            last = Math.max(last, Integer.toUnsignedLong(table.getInt((int) at)));
        }
        if (last < firstSymbol) {
            return 0;
        }
        for (long at = chainStart + (last - firstSymbol) * 4; at + 4 <= table.limit(); at += 4, last++) {
            if ((table.getInt((int) at) & 1) != 0) {
                return nonNegative(what, (int) (last + 1));
            }
        }
        throw new DamagedFile(what + " has no end");
    }

    private static int nonNegative(String what, int count) throws DamagedFile {
        if (count < 0) {
            throw new DamagedFile(what + " has an implausible size");
        }
        return count;
    }
}
