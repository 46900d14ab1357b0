package dev.abide.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What {@code abide run --trace} wrote: which functions an engine's scripts called, and what the calls answered. */
final class Trace {
    /** {@code napi_get_null(0x7f…, 0x7f…) = napi_ok}; a call that answers with no status ends at the parenthesis. */
    private static final Pattern CALL = Pattern.compile("(\\w+)\\([^)]*\\)(?: = napi_(\\w+))?");

    private final Map<String, SortedSet<String>> answers = new TreeMap<>();

    private Trace() {}

    /** Returns the file for an engine's trace, which is empty. */
    static Path startedFor(String engine) throws IOException {
        Path file = file(engine);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "");
    }

    private static Path file(String engine) {
        return Suite.FOLDER.resolve("target/traces/" + engine + ".txt");
    }

    /** Reads what was traced since. */
    static Trace of(String engine) throws IOException {
        Trace trace = new Trace();
        try (Stream<String> lines = Files.lines(file(engine))) {
            lines.forEach(trace::add);
        }
        return trace;
    }

    private void add(String line) {
        Matcher call = CALL.matcher(line);
        // The last line of a process that was killed may be cut.
        if (call.matches()) {
            SortedSet<String> seen = answers.computeIfAbsent(call.group(1), name -> new TreeSet<>());
            Optional.ofNullable(call.group(2)).ifPresent(seen::add);
        }
    }

    /** Returns the names of the statuses that calls of a function answered with, or nothing if there were none. */
    Optional<SortedSet<String>> answers(String function) {
        return Optional.ofNullable(answers.get(function));
    }
}
