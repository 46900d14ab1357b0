package dev.abide.cli.suite;

import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A test suite: what its project types into a shell.
 *
 * @param folder where
 * @param command for {@code sh}; programs of the folder's npm packages are on the PATH
 * @param environment variables to set
 * @param limit how long it may take
 */
public record Suite(Path folder, String command, Map<String, String> environment, Duration limit) {
    /** Ends what the runner has started with it, and tells the time of all that was waited for. */
    private static final String MEASURED =
            "timeout -k 5 \"$1\" sh -c \"$2\" </dev/null; status=$?; times >\"$3\"; exit $status";

    private static final int TIMED_OUT = 124;
    private static final int KILLED = 137;

    /** "0m1.250s 0m0.100s": user, system. The second line is that of children. */
    private static final Pattern TIME = Pattern.compile("(\\d+)m([\\d.]+)s");

    /**
     * Runs the suite.
     *
     * @param node the program that stands for node, or null for the node of the PATH
     * @throws IOException if it cannot be started
     */
    public SuiteRun run(@Nullable Path node) throws IOException, InterruptedException {
        Path scratch = Files.createTempDirectory("abide-suite");
        try {
            Path times = scratch.resolve("times");
            Path temporary = Files.createDirectory(scratch.resolve("tmp"));
            List<String> words =
                    List.of("sh", "-c", MEASURED, "sh", String.valueOf(limit.toSeconds()), command, times.toString());
            Outcome outcome = new Execution(words, folder, variables(node, temporary), limit.plusSeconds(20)).run();
            boolean isTimeout = outcome.isTimeout() || outcome.exitCode() == TIMED_OUT || outcome.exitCode() == KILLED;
            // jest tells everything on stderr.
            TestTotals totals = TestCount.of(outcome.stdout() + "\n" + outcome.stderr());
            return new SuiteRun(totals, outcome, isTimeout, processorTime(times));
        } finally {
            Execution.delete(scratch);
        }
    }

    private Map<String, String> variables(@Nullable Path node, Path temporary) {
        String path = folder.toAbsolutePath().resolve("node_modules/.bin") + ":" + System.getenv("PATH");
        Map<String, String> variables = new HashMap<>(environment);
        variables.put("PATH", node == null ? path : Objects.requireNonNull(node.getParent()) + ":" + path);
        variables.put("TMPDIR", temporary.toString());
        return variables;
    }

    private static Duration processorTime(Path times) throws IOException {
        if (!Files.exists(times)) {
            return Duration.ZERO;
        }
        String children = Files.readString(times).lines().skip(1).findFirst().orElse("");
        double seconds =
                TIME.matcher(children).results().mapToDouble(Suite::seconds).sum();
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static double seconds(MatchResult time) {
        return Integer.parseInt(time.group(1)) * 60 + Double.parseDouble(time.group(2));
    }
}
