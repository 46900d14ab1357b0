package dev.abide.kit.subject;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file with the rules that an engine is known to break, so that the tests and the page about the engines read the
 * same.
 */
public final class KnownDivergences {
    /** Where a backend keeps the file, relative to its folder. */
    public static final Path FILE = Path.of("src", "test", "data", "kit-divergences.tsv");

    private static final int COLUMNS = 3;

    private KnownDivergences() {}

    /**
     * Reads the file: a line for each rule: its name, what its failure shows, the reason, separated by tabs; {@code #}
     * starts a comment.
     *
     * @return rule to divergence, in the order of the file; empty if there is no file
     * @throws IllegalStateException if a line is something else, or a rule is named twice
     */
    public static Map<String, KnownDivergence> read(Path file) {
        Map<String, KnownDivergence> divergences = new LinkedHashMap<>();
        if (Files.exists(file)) {
            lines(file).forEach(line -> add(divergences, file, line));
        }
        return divergences;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Map<String, KnownDivergence> divergences, Path file, String line) {
        List<String> columns = List.of(line.split("\t", -1));
        if (columns.size() != COLUMNS || columns.stream().anyMatch(String::isBlank)) {
            throw new IllegalStateException(
                    file + ": a rule, its failure and a reason are expected, separated by tabs: " + line);
        }
        KnownDivergence divergence = new KnownDivergence(columns.get(1), columns.get(2));
        if (divergences.put(columns.getFirst(), divergence) != null) {
            throw new IllegalStateException(file + ": named twice: " + columns.getFirst());
        }
    }
}
