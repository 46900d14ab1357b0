package dev.abide.cli.process;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What became of a process.
 *
 * @param isTimeout whether it was ended because its time was up
 * @param exitCode its exit code; 128 and the signal's number if a signal ended it
 */
public record Outcome(boolean isTimeout, int exitCode, String stdout, String stderr, Duration duration) {
    private static final int SIGNALS = 128;

    /** Returns the name of the signal that ended the process, as far as the exit code tells. */
    public Optional<String> signal() {
        return switch (exitCode - SIGNALS) {
            case 4 -> Optional.of("SIGILL");
            case 6 -> Optional.of("SIGABRT");
            case 7 -> Optional.of("SIGBUS");
            case 8 -> Optional.of("SIGFPE");
            case 9 -> Optional.of("SIGKILL");
            case 11 -> Optional.of("SIGSEGV");
            case 15 -> Optional.of("SIGTERM");
            default -> Optional.empty();
        };
    }

    /** Returns up to that many lines of what it wrote to stderr that are not empty. */
    public List<String> errorLines(int atMost) {
        return stderr.lines().filter(line -> !line.isBlank()).limit(atMost).toList();
    }
}
