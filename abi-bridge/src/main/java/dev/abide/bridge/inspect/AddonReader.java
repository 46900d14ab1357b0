package dev.abide.bridge.inspect;

import dev.abide.bridge.inspect.AddonReport.Imports;
import dev.abide.bridge.inspect.AddonReport.Libc;
import dev.abide.bridge.inspect.AddonReport.Registration;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Puts an {@link AddonReport} together from the parts of a file. */
final class AddonReader {
    static final String ENTRY_POINT = "napi_register_module_v1";

    private static final String REGISTER = "napi_module_register";
    private static final int HEAD = 4096;
    private static final int UNDECLARED_VERSION = 8;

    private final FileBytes file;
    private final boolean isComplete;

    private AddonReader(FileBytes file, boolean isComplete) {
        this.file = file;
        this.isComplete = isComplete;
    }

    static AddonReport read(Path path, boolean isComplete) {
        if (Files.isDirectory(path)) {
            return unreadable(path, "is a directory");
        }
        try (FileBytes file = FileBytes.open(path)) {
            return new AddonReader(file, isComplete).report(path);
        } catch (NoSuchFileException e) {
            return unreadable(path, "no such file");
        } catch (IOException e) {
            return unreadable(path, "cannot be read (" + e + ")");
        }
    }

    private AddonReport report(Path path) throws IOException {
        ByteBuffer head = file.head(HEAD);
        FileFormat format = FileFormat.of(head);
        if (format != FileFormat.ELF64) {
            return bare(path, file.size(), format, architecture(format, head), Optional.empty());
        }
        Architecture architecture = head.limit() < 20
                ? Architecture.UNKNOWN
                : Architecture.ofElf(Short.toUnsignedInt(head.getShort(18)), true);
        try {
            return elf(path, ElfHeader.read(file), architecture);
        } catch (DamagedFile e) {
            return bare(path, file.size(), format, architecture, Optional.of("damaged: " + e.getMessage()));
        }
    }

    private AddonReport elf(Path path, ElfHeader header, Architecture architecture) throws IOException {
        if (file.size() < header.neededSize()) {
            throw new DamagedFile(
                    "it ends after " + file.size() + " bytes and has " + header.neededSize() + " (truncated?)");
        }
        if (header.type() != ElfHeader.SHARED_OBJECT || header.has(ElfHeader.INTERPRETER)) {
            String kind = header.type() == ElfHeader.OBJECT_FILE ? "an object file" : "a program";
            return bare(
                    path, file.size(), FileFormat.ELF64, architecture, Optional.of("not a shared library: " + kind));
        }
        DynamicSection dynamic = new DynamicSection(file, header);
        List<SymbolTable.Symbol> symbols =
                SymbolTable.read(file, header, dynamic).symbols();
        List<String> libraries = dynamic.neededLibraries();
        return new AddonReport(
                path,
                file.size(),
                FileFormat.ELF64,
                architecture,
                libc(libraries, SymbolVersions.needed(file, header, dynamic)),
                libraries,
                isComplete ? NeededLibraries.lacking(path, architecture) : List.of(),
                isComplete ? BindingLayer.of(file, header) : BindingLayer.NONE,
                imports(header, symbols),
                registration(header, architecture, symbols),
                Optional.empty());
    }

    private Imports imports(ElfHeader header, List<SymbolTable.Symbol> symbols) throws IOException {
        NavigableSet<String> lookedUp = new TreeSet<>();
        boolean looksUp =
                symbols.stream().anyMatch(s -> !s.isDefined() && s.name().startsWith("dlsym"));
        NavigableSet<String> nodeApi = undefined(symbols, AddonReader::isNodeApi, true);
        if (isComplete && looksUp) {
            lookedUp.addAll(NamesInData.find(file, header));
            lookedUp.removeAll(nodeApi);
        }
        return new Imports(
                nodeApi,
                lookedUp,
                undefined(symbols, AddonReader::isLibuv, true),
                undefined(symbols, AddonReader::isV8, false),
                undefined(
                        // The system's loader has found what is bound to a version, which is nearly all of it.
                        symbols.stream().filter(symbol -> !symbol.isVersioned()).toList(),
                        name -> !isNodeApi(name) && !isLibuv(name) && !isV8(name),
                        false));
    }

    private Registration registration(ElfHeader header, Architecture architecture, List<SymbolTable.Symbol> symbols)
            throws IOException {
        NavigableSet<String> entryPoints = new TreeSet<>();
        OptionalInt version = OptionalInt.of(UNDECLARED_VERSION);
        boolean byConstructor = false;
        for (SymbolTable.Symbol symbol : symbols) {
            if (symbol.isDefined() && isEntryPoint(symbol.name())) {
                entryPoints.add(symbol.name());
            }
            if (symbol.isDefined() && symbol.name().equals(DeclaredVersion.SYMBOL)) {
                version = DeclaredVersion.read(file, header, architecture, symbol.address());
            }
            byConstructor |= !symbol.isDefined() && symbol.name().equals(REGISTER);
        }
        return new Registration(entryPoints, byConstructor, version);
    }

    private static boolean isEntryPoint(String name) {
        return name.equals(ENTRY_POINT) || name.startsWith("node_register_module_v");
    }

    private static boolean isNodeApi(String name) {
        return name.startsWith("napi_") || name.startsWith("node_api_");
    }

    private static boolean isLibuv(String name) {
        return name.startsWith("uv_");
    }

    private static boolean isV8(String name) {
        return name.startsWith("_ZN2v8")
                || name.startsWith("_ZNK2v8")
                || name.startsWith("_ZN4node")
                || name.startsWith("_ZNK4node")
                || name.equals("node_module_register");
    }

    private static NavigableSet<String> undefined(
            List<SymbolTable.Symbol> symbols, Predicate<String> kind, boolean withWeak) {
        NavigableSet<String> names = new TreeSet<>();
        for (SymbolTable.Symbol symbol : symbols) {
            if (!symbol.isDefined() && (withWeak || !symbol.isWeak()) && kind.test(symbol.name())) {
                names.add(symbol.name());
            }
        }
        return names;
    }

    private Libc libc(List<String> libraries, Set<String> versions) {
        if (libraries.stream().anyMatch(name -> name.startsWith("libc.musl") || name.equals("libc.so"))) {
            return new Libc("musl", Optional.empty(), new TreeSet<>());
        }
        NavigableSet<String> glibc = new TreeSet<>(AddonReader::compareVersions);
        versions.stream().filter(version -> version.matches("GLIBC_[0-9.]+")).forEach(glibc::add);
        if (glibc.isEmpty() && !libraries.contains("libc.so.6")) {
            return Libc.NONE;
        }
        NavigableSet<String> missing = new TreeSet<>(glibc);
        missing.removeAll(isComplete ? SystemLibc.versions().orElse(glibc) : glibc);
        Optional<String> newest = glibc.isEmpty() ? Optional.empty() : Optional.of(glibc.last());
        return new Libc("glibc", newest.map(version -> version.substring("GLIBC_".length())), missing);
    }

    private static int compareVersions(String left, String right) {
        String[] leftParts = left.split("[_.]", -1);
        String[] rightParts = right.split("[_.]", -1);
        for (int i = 1; i < Math.min(leftParts.length, rightParts.length); i++) {
            int order = Integer.compare(number(leftParts[i]), number(rightParts[i]));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(leftParts.length, rightParts.length);
    }

    private static int number(String digits) {
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    private static Architecture architecture(FileFormat format, ByteBuffer head) {
        return switch (format) {
            case ELF_OTHER -> elfOther(head);
            case MACH_O -> machO(head);
            case PE -> pe(head);
            default -> Architecture.UNKNOWN;
        };
    }

    private static Architecture elfOther(ByteBuffer head) {
        if (head.limit() < 20) {
            return Architecture.UNKNOWN;
        }
        ByteOrder order = head.get(5) == 2 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        int machine = Short.toUnsignedInt(head.duplicate().order(order).getShort(18));
        return Architecture.ofElf(machine, head.get(4) == 2);
    }

    private static Architecture machO(ByteBuffer head) {
        boolean isUniversal = Byte.toUnsignedInt(head.get(0)) == 0xca;
        return isUniversal ? Architecture.SEVERAL : Architecture.ofMachO(head.getInt(4));
    }

    private static Architecture pe(ByteBuffer head) {
        int start = head.limit() >= 64 ? head.getInt(60) : -1;
        boolean isInside = start >= 0 && start + 6 > start && start + 6 <= head.limit();
        return isInside ? Architecture.ofPe(Short.toUnsignedInt(head.getShort(start + 4))) : Architecture.UNKNOWN;
    }

    private static AddonReport unreadable(Path path, String why) {
        return bare(path, 0, FileFormat.UNREADABLE, Architecture.UNKNOWN, Optional.of(why));
    }

    private static AddonReport bare(
            Path path, long size, FileFormat format, Architecture architecture, Optional<String> damage) {
        return new AddonReport(
                path,
                size,
                format,
                architecture,
                Libc.NONE,
                List.of(),
                List.of(),
                BindingLayer.NONE,
                Imports.NONE,
                Registration.NONE,
                damage);
    }
}
