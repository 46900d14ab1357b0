package dev.abide.bridge.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what is generated of the bridge's C: {@code exports.c} and {@code trace/calls.c}. */
public final class GenerateC {
    private GenerateC() {}

    /** Writes the files into the folder named by the only argument. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        write(folder.resolve("exports.c"), GenerateExports.text());
        write(folder.resolve("trace/calls.c"), GenerateTrace.text());
    }

    /** An unchanged file keeps its time, so that nothing is compiled again. */
    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (!Files.exists(file) || !Files.readString(file).equals(text)) {
            Files.writeString(file, text);
        }
    }
}
