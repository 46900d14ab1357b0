package dev.abide.cli.suite;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Counts tests in what a runner prints, whichever runner it is. */
public final class TestCount {
    private static final Pattern COLOURS = Pattern.compile("\u001b\\[[0-9;?]*[A-Za-z]");

    /** Those that nothing else resembles come first. */
    private static final List<Summary> SUMMARIES = List.of(
            Summary.named("jest (JSON)")
                    .passed("\"numPassedTests\":\\s*(\\d+)")
                    .failed("\"numFailedTests\":\\s*(\\d+)")
                    .skipped("\"num(?:Pending|Todo)Tests\":\\s*(\\d+)"),
            // Further down "passes" and so on are lists.
            Summary.named("mocha (JSON)")
                    .passed("\"passes\":\\s*(\\d+)")
                    .failed("\"failures\":\\s*(\\d+)")
                    .skipped("\"pending\":\\s*(\\d+)"),
            Summary.named("brittle").passed("^# tests = (\\d+)/\\d+ pass").all("^# tests = \\d+/(\\d+) pass"),
            // tape's totals are "# pass  3", node:test's "# pass 3", or "ℹ pass 3" of its reporter "spec".
            Summary.named("TAP")
                    .passed("^[#ℹ] pass +(\\d+)$")
                    .failed("^[#ℹ] (?:fail|cancelled) +(\\d+)$")
                    .skipped("^[#ℹ] (?:skip|skipped|todo) +(\\d+)$"),
            Summary.named("mocha")
                    .passed("^ +(\\d+) passing\\b")
                    .failed("^ +(\\d+) failing$")
                    .skipped("^ +(\\d+) pending$"),
            Summary.named("jest")
                    .passed("^Tests: .*?(\\d+) passed")
                    .failed("^Tests: .*?(\\d+) failed")
                    .skipped("^Tests: .*?(\\d+) (?:skipped|todo)"),
            Summary.named("vitest")
                    .passed("^ +Tests  .*?(\\d+) passed")
                    .failed("^ +Tests  .*?(\\d+) failed")
                    .skipped("^ +Tests  .*?(\\d+) skipped"),
            Summary.named("ava")
                    .passed("^ +(\\d+) tests? passed$")
                    .failed("^ +(\\d+) (?:tests?|uncaught exceptions?|unhandled rejections?) ?(?:failed)?$")
                    .skipped("^ +(\\d+) (?:tests? (?:skipped|todo)|known failures?)$"),
            Summary.named("uvu")
                    .passed("^ +Passed: +(\\d+)")
                    .all("^ +Total: +(\\d+)")
                    .skipped("^ +Skipped: +(\\d+)"),
            Summary.named("plain")
                    .passed("^(?:\\S+ )?(\\d+) passed, \\d+ failed")
                    .failed("^(?:\\S+ )?\\d+ passed, (\\d+) failed")
                    .skipped("^(?:\\S+ )?\\d+ passed, \\d+ failed, (\\d+) skipped"));

    private TestCount() {}

    /** Counts the tests of one run, or of several one after the other, from all that it printed. */
    public static TestTotals of(String output) {
        String plain = COLOURS.matcher(output).replaceAll("").replace("\r\n", "\n");
        return SUMMARIES.stream()
                .map(summary -> summary.read(plain))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> Stream.of(ResultLines.tap(plain), ResultLines.marks(plain))
                        .filter(totals -> totals.passed() + totals.failed() > 0)
                        .findFirst())
                .orElse(TestTotals.NONE);
    }
}
