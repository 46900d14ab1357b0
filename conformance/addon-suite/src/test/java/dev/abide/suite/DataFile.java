package dev.abide.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** A file of tab-separated lines; {@code #} starts a comment. */
public final class DataFile {
    private DataFile() {}

    public static List<String[]> read(String name, int columns) {
        try {
            return Files.readAllLines(Suite.DATA.resolve(name)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> columns(name, line, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String[] columns(String name, String line, int expected) {
        String[] columns = line.split("\t", -1);
        if (columns.length != expected || columns[expected - 1].isBlank()) {
            throw new IllegalStateException(
                    name + ": " + expected + " columns, separated by tabs, are expected: " + line);
        }
        return columns;
    }
}
