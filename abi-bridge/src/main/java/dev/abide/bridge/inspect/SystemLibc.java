package dev.abide.bridge.inspect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The C library that this process runs on, as far as its own file tells. */
final class SystemLibc {
    private SystemLibc() {}

    /** Returns the versions of symbols that the glibc of this process defines; nothing without glibc. */
    static Optional<Set<String>> versions() {
        return mapped().flatMap(SystemLibc::definedBy);
    }

    private static Optional<Path> mapped() {
        Path maps = Path.of("/proc/self/maps");
        try {
            List<String> lines = Files.readAllLines(maps);
            return lines.stream()
                    .filter(line -> line.endsWith("/libc.so.6"))
                    .map(line -> Path.of(line.substring(line.indexOf('/'))))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<Set<String>> definedBy(Path library) {
        try (FileBytes file = FileBytes.open(library)) {
            ElfHeader header = ElfHeader.read(file);
            return Optional.of(SymbolVersions.defined(file, header, new DynamicSection(file, header)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
