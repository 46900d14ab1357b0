package dev.abide.bridge.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** The dynamic symbols of an ELF file: what it exports and what it imports. */
record SymbolTable(List<Symbol> symbols) {
    private static final int SYMBOL_SIZE = 24;
    private static final int WEAK = 2;

    record Symbol(String name, boolean isDefined, boolean isWeak, long address) {}

    static SymbolTable read(FileBytes file, ElfHeader header, DynamicSection dynamic) throws IOException {
        if (!dynamic.has(DynamicSection.SYMBOLS)) {
            return new SymbolTable(List.of());
        }
        String what = "the table of symbols";
        long start = header.offsetOf(what, dynamic.value(DynamicSection.SYMBOLS));
        ByteBuffer table = file.part(what, start, (long) count(file, header, dynamic) * SYMBOL_SIZE);
        List<Symbol> symbols = new ArrayList<>();
        for (int at = SYMBOL_SIZE; at < table.limit(); at += SYMBOL_SIZE) {
            String name = dynamic.string(Integer.toUnsignedLong(table.getInt(at)));
            if (!name.isEmpty()) {
                symbols.add(new Symbol(
                        name, table.getShort(at + 6) != 0, table.get(at + 4) >>> 4 == WEAK, table.getLong(at + 8)));
            }
        }
        return new SymbolTable(List.copyOf(symbols));
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
