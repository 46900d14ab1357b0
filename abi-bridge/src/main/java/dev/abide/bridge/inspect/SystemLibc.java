package dev.abide.bridge.inspect;

import dev.abide.bridge.platform.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** The C library that this process runs on, as far as its own file tells. */
final class SystemLibc {
    private SystemLibc() {}

    /** Returns the versions of symbols that the glibc of this process defines; nothing without glibc. */
    static Optional<Set<String>> versions() {
        return Platform.HERE.cLibrary().flatMap(SystemLibc::definedBy);
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
