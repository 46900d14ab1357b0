package dev.abide.cli.prove;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a script says about its own end: the exit code that it means to have, by a comment in its first lines, {@code //
 * abide: exit 3}. A signal is 128 and its number, as a shell tells it.
 */
final class Announcement {
    private static final int LINES = 10;
    private static final Pattern EXIT = Pattern.compile("\\s*(?://|\\*|/\\*)\\s*abide: exit (\\d{1,3})\\b.*");

    private Announcement() {}

    /** Returns the exit code that a script announces; 0 if it announces none, or cannot be read. */
    static int exitCode(Path script) {
        try (Stream<String> lines = Files.lines(script, StandardCharsets.UTF_8)) {
            return lines.limit(LINES)
                    .map(EXIT::matcher)
                    .filter(Matcher::matches)
                    .map(match -> Integer.parseInt(match.group(1)))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            // Not there, or not UTF-8: whoever runs it says what is wrong with it.
            return 0;
        }
    }
}
