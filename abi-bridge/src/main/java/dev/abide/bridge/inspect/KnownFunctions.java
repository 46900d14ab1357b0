package dev.abide.bridge.inspect;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** The functions of Node-API, as {@code functions.tsv} lists them. */
public final class KnownFunctions {
    /**
     * One function.
     *
     * @param since the version of Node-API that it came with, or {@link #EXPERIMENTAL}
     * @param capability what of an engine it is about, as the SPI names it, if it needs more than every engine has
     */
    public record Function(String name, int since, Optional<String> capability) {}

    /** The version that stands for functions which are in no version yet: Node's own value for them. */
    public static final int EXPERIMENTAL = Integer.MAX_VALUE;

    private static final Map<String, Function> ALL = read();

    private KnownFunctions() {}

    /** Returns the function of that name. */
    public static Optional<Function> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Returns the version of Node-API that the newest of the functions came with; 1 if none is known. */
    public static int newest(Collection<String> names) {
        return names.stream()
                .flatMap(name -> named(name).stream())
                .map(Function::since)
                .max(Comparator.naturalOrder())
                .orElse(1);
    }

    /** Returns the longest name that the text begins with: names stand without separators in what Rust compiles to. */
    static Optional<String> longestAtStartOf(String text) {
        for (int length = text.length(); length > 0; length--) {
            String candidate = text.substring(0, length);
            if (ALL.containsKey(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static Map<String, Function> read() {
        Map<String, Function> functions = new TreeMap<>();
        try (InputStream stream = Objects.requireNonNull(KnownFunctions.class.getResourceAsStream("functions.tsv"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t", -1);
                    int since = cells[1].equals("experimental") ? EXPERIMENTAL : Integer.parseInt(cells[1]);
                    functions.put(
                            cells[0],
                            new Function(cells[0], since, Optional.of(cells[2]).filter(c -> !c.equals("-"))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return functions;
    }
}
