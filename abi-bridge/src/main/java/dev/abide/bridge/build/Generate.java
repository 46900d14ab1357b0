package dev.abide.bridge.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes what is generated from the rows: {@code exports.c} and {@code trace/calls.c} for the C, {@code functions.tsv}
 * for the jar.
 */
public final class Generate {
    private Generate() {}

    /** Writes the C into the folder named first, and what goes into the jar into that of the classes, named second. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        write(folder.resolve("exports.c"), GenerateExports.text());
        write(folder.resolve("trace/calls.c"), GenerateTrace.text());
        write(Path.of(arguments[1], "dev/abide/bridge/inspect/functions.tsv"), GenerateFunctions.text());
    }

    /** An unchanged file keeps its time, so that nothing is compiled again. */
    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }
}
