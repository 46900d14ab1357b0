package dev.abide.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where things are. */
public final class Suite {
    static final Path ROOT =
            Path.of(System.getProperty("abide.root", "../..")).toAbsolutePath().normalize();

    public static final Path FOLDER = ROOT.resolve("conformance/addon-suite");

    static final Path SOURCES = FOLDER.resolve("src/test/addons");

    /** The machine that runs programs, and the programs that once failed. */
    public static final Path PROGRAMS = FOLDER.resolve("src/test/programs");

    static final Path DATA = FOLDER.resolve("src/test/data");

    /** The scripts look for their addons here, so that one can also run them by hand. */
    public static final Path ADDONS = FOLDER.resolve("target/addons");

    private static final boolean LIBUV_IS_HERE = isLibuvHere();

    private Suite() {}

    /** Returns the chapters: the folders with addons. {@code -Dabide.suite.chapter=NAME} leaves one. */
    static List<Path> chapters() {
        String only = System.getProperty("abide.suite.chapter");
        return list(SOURCES).stream()
                .filter(Files::isDirectory)
                .filter(folder ->
                        only == null || folder.getFileName().toString().equals(only))
                .toList();
    }

    /** Returns the scripts of a chapter. */
    static List<Script> scripts(Path chapter) {
        Path alone = chapter.resolve("alone");
        List<Path> separate = Files.isDirectory(alone) ? list(alone) : List.of();
        return Stream.concat(list(chapter).stream(), separate.stream())
                .filter(file -> file.toString().endsWith(".js"))
                .map(Script::new)
                .toList();
    }

    /** Tells whether this system has libuv. */
    static boolean hasLibuv() {
        return LIBUV_IS_HERE;
    }

    /** Tells whether a script needs libuv, and this system has none. */
    static boolean lacksLibuv(Script script) {
        return script.name().startsWith("Libuv/") && !LIBUV_IS_HERE;
    }

    @SuppressWarnings("restricted") // whether it can be opened is the question
    private static boolean isLibuvHere() {
        try (Arena arena = Arena.ofConfined()) {
            boolean isMac = System.getProperty("os.name", "").contains("Mac");
            SymbolLookup.libraryLookup(isMac ? "libuv.1.dylib" : "libuv.so.1", arena);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Lists a folder, sorted. */
    public static List<Path> list(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
