package dev.abide.cli.prove;

import dev.abide.cli.process.Outcome;
import dev.abide.cli.suite.TestCount;
import dev.abide.cli.suite.TestTotals;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * What to run on everything: a script, or a project's own tests.
 *
 * @param name what it is called in the table
 * @param script its absolute path; of tests, that of the project's {@code package.json}
 * @param timeout how long it may take
 * @param exitCode what it means to exit with
 * @param tests what a shell runs instead of the script, with each engine in turn as {@code node}
 */
public record Task(String name, Path script, Duration timeout, int exitCode, Optional<String> tests) {
    /** Makes the task of a script with the exit code that it means to have. */
    public Task(String name, Path script, Duration timeout, int exitCode) {
        this(name, script, timeout, exitCode, Optional.empty());
    }

    /** Makes the task of a script, which may announce its exit code: {@code // abide: exit 3}. */
    public static Task of(String name, Path script, Duration timeout) {
        return new Task(name, script, timeout, Announcement.exitCode(script));
    }

    /** Makes the task of a project's own tests, which succeed. */
    public static Task ofTests(String name, Path description, String command, Duration timeout) {
        return new Task(name, description, timeout, 0, Optional.of(command));
    }

    Path folder() {
        return Objects.requireNonNullElse(script.getParent(), Path.of("/"));
    }

    /** Returns what of an outcome counts: the output, or how many tests passed, since runners print times. */
    String counted(Outcome outcome) {
        if (tests.isEmpty()) {
            return outcome.stdout();
        }
        // jest tells everything on stderr.
        TestTotals totals = TestCount.of(outcome.stdout() + "\n" + outcome.stderr());
        return totals.equals(TestTotals.NONE)
                ? "no count of tests"
                : totals.passed() + " passed, " + totals.failed() + " failed, " + totals.skipped() + " skipped";
    }
}
