package dev.abide.kit;

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

    private KnownDivergences() {}

    /**
     * Reads the file: a line for each rule, its name, a tab, the reason; {@code #} starts a comment.
     *
     * @return rule to reason, in the order of the file; empty if there is no file
     * @throws IllegalStateException if a line is something else, or a rule is named twice
     */
    public static Map<String, String> read(Path file) {
        Map<String, String> reasons = new LinkedHashMap<>();
        if (Files.exists(file)) {
            lines(file).forEach(line -> add(reasons, file, line));
        }
        return reasons;
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

    private static void add(Map<String, String> reasons, Path file, String line) {
        int tab = line.indexOf('\t');
        if (tab <= 0 || line.substring(tab).isBlank()) {
            throw new IllegalStateException(file + ": a rule, a tab and a reason are expected: " + line);
        }
        if (reasons.put(line.substring(0, tab), line.substring(tab + 1).strip()) != null) {
            throw new IllegalStateException(file + ": named twice: " + line.substring(0, tab));
        }
    }
}
