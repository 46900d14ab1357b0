package dev.abide.bridge.inspect;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The version tables of an ELF file: which versions of other libraries' symbols it needs, and which it defines. */
final class SymbolVersions {
    private static final int WEAK = 2;

    private SymbolVersions() {}

    static Set<String> needed(FileBytes file, ElfHeader header, DynamicSection dynamic) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        neededByLibrary(file, header, dynamic).values().forEach(names::addAll);
        return names;
    }

    /** Returns the versions by the name of the library that is to define them; weak ones may be missing. */
    static Map<String, Set<String>> neededByLibrary(FileBytes file, ElfHeader header, DynamicSection dynamic)
            throws IOException {
        Map<String, Set<String>> libraries = new LinkedHashMap<>();
        ByteBuffer table = table(file, header, dynamic, DynamicSection.VERSION_NEEDS);
        long count = dynamic.value(DynamicSection.VERSION_NEED_COUNT);
        long at = 0;
        for (long i = 0; i < count && at + 16 <= table.limit(); i++) {
            Set<String> names = libraries.computeIfAbsent(
                    dynamic.string(Integer.toUnsignedLong(table.getInt((int) at + 4))), any -> new LinkedHashSet<>());
            int versions = Short.toUnsignedInt(table.getShort((int) at + 2));
            long version = at + Integer.toUnsignedLong(table.getInt((int) at + 8));
            for (int j = 0; j < versions && version + 16 <= table.limit(); j++) {
                if ((table.getShort((int) version + 4) & WEAK) == 0) {
                    names.add(dynamic.string(Integer.toUnsignedLong(table.getInt((int) version + 8))));
                }
                int next = table.getInt((int) version + 12);
                if (next == 0) {
                    break;
                }
                version += Integer.toUnsignedLong(next);
            }
            int next = table.getInt((int) at + 12);
            if (next == 0) {
                break;
            }
            at += Integer.toUnsignedLong(next);
        }
        return libraries;
    }

    static Set<String> defined(FileBytes file, ElfHeader header, DynamicSection dynamic) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        ByteBuffer table = table(file, header, dynamic, DynamicSection.VERSION_DEFINITIONS);
        long count = dynamic.value(DynamicSection.VERSION_DEFINITION_COUNT);
        long at = 0;
        for (long i = 0; i < count && at + 20 <= table.limit(); i++) {
            long name = at + Integer.toUnsignedLong(table.getInt((int) at + 12));
            if (name + 8 <= table.limit()) {
                names.add(dynamic.string(Integer.toUnsignedLong(table.getInt((int) name))));
            }
            int next = table.getInt((int) at + 16);
            if (next == 0) {
                break;
            }
            at += Integer.toUnsignedLong(next);
        }
        return names;
    }

    private static ByteBuffer table(FileBytes file, ElfHeader header, DynamicSection dynamic, long tag)
            throws IOException {
        if (!dynamic.has(tag)) {
            return ByteBuffer.allocate(0);
        }
        String what = "the table of symbol versions";
        long address = dynamic.value(tag);
        return file.part(what, header.offsetOf(what, address), dynamic.spaceAt(address, header));
    }
}
