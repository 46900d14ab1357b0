package dev.abide.cli.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runners' output in miniature, each as the runner prints it. */
class TestCountTest {
    private static final Pattern REPORT =
            Pattern.compile("=== (.+): (\\d+) (\\d+) (\\d+)\n((?:(?!=== ).*\n)*)", Pattern.MULTILINE);

    /** Of reports.txt: what is to be counted, and below it what a runner prints. */
    static Stream<Arguments> summaries() throws IOException {
        try (InputStream in = Objects.requireNonNull(TestCountTest.class.getResourceAsStream("reports.txt"))) {
            return REPORT
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .map(report -> Arguments.of(expected(report), report.group(5)))
                    .toList()
                    .stream();
        }
    }

    private static TestTotals expected(MatchResult report) {
        return new TestTotals(report.group(1), number(report, 2), number(report, 3), number(report, 4), true);
    }

    private static int number(MatchResult report, int group) {
        return Integer.parseInt(report.group(group));
    }

    @Test
    void thereAreReportsOfManyRunners() throws IOException {
        assertEquals(12, summaries().count());
    }

    @ParameterizedTest
    @MethodSource("summaries")
    void whatARunnerSumsUpCounts(TestTotals expected, String output) {
        assertEquals(expected, TestCount.of(output));
    }

    @Test
    void coloursDoNotMatter() {
        TestTotals expected = new TestTotals("mocha", 3, 0, 0, true);
        assertEquals(
                expected, TestCount.of("\u001b[92m \u001b[0m\u001b[32m 3 passing\u001b[0m\u001b[90m (5ms)\u001b[0m\n"));
    }

    @Test
    void summariesOfSeveralRunsAddUp() {
        assertEquals(new TestTotals("ava", 5, 0, 0, true), TestCount.of("  2 tests passed\n\n  3 tests passed\n"));
    }

    @Test
    void whereARunnerStopsItsLinesCount() {
        assertEquals(new TestTotals("TAP", 1, 1, 1, false), TestCount.of("""
                TAP version 13
                ok 1 one
                not ok 2 two
                ok 3 three # SKIP
                Error: gone
                """));
        assertEquals(new TestTotals("marks", 2, 1, 0, false), TestCount.of("""
                  suite
                    ✔ one
                    ✓ two
                    1) three
                """));
    }

    @Test
    void aTestOfTestsIsNoneAndAssertionsAreNone() {
        assertEquals(new TestTotals("TAP", 2, 0, 0, false), TestCount.of("""
                # Subtest: outer
                    # Subtest: inner
                    ok 1 - inner
                      ---
                      ...
                    # Subtest: further
                    ok 2 - further
                    1..2
                ok 1 - outer
                """));
        assertEquals(new TestTotals("TAP", 1, 0, 0, false), TestCount.of("""
                # one
                    ok 1 - assertion
                    ok 2 - assertion
                ok 1 - one # time = 1ms
                """));
    }

    @Test
    void whatIsNoReportCountsNothing() {
        assertEquals(TestTotals.NONE, TestCount.of("Error: Cannot find module 'mocha'\n"));
    }
}
