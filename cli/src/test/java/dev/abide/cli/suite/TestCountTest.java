package dev.abide.cli.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runners' output in miniature, each as the runner prints it. */
class TestCountTest {
    private static Arguments of(String format, int passed, int failed, int skipped, String output) {
        return Arguments.of(new TestTotals(format, passed, failed, skipped, true), output);
    }

    static Stream<Arguments> summaries() {
        return Stream.of(
                of("TAP", 3, 1, 0, """
                        TAP version 13
                        # one
                        ok 1 should be equal
                        not ok 2 should be equal

                        1..4
                        # tests 4
                        # pass  3
                        # fail  1
                        """),
                of("TAP", 2, 2, 2, """
                        # Subtest: one
                        ok 1 - one
                        1..1
                        # tests 6
                        # suites 0
                        # pass 2
                        # fail 1
                        # cancelled 1
                        # skipped 1
                        # todo 1
                        """),
                of("TAP", 5, 0, 0, """
                        ✔ one (0.5ms)
                        ℹ tests 5
                        ℹ pass 5
                        ℹ fail 0
                        """),
                of("brittle", 4, 1, 0, """
                            ok 1 - is
                        ok 1 - one # time = 1ms
                        1..5
                        # tests = 4/5 pass
                        # asserts = 13/14 pass
                        """),
                of("mocha", 10, 2, 1, """
                          one
                            ✔ works
                            1) breaks

                          10 passing (8ms)
                          1 pending
                          2 failing

                          1) one
                        """),
                of("mocha (JSON)", 2, 1, 3, """
                        { "stats": { "suites": 1, "tests": 6, "passes": 2, "pending": 3, "failures": 1 },
                          "tests": [], "pending": [], "failures": [], "passes": [] }
                        """),
                of("jest", 5, 1, 2, """
                        PASS test/one.test.js
                        Test Suites: 1 failed, 1 passed, 2 total
                        Tests:       1 failed, 2 skipped, 5 passed, 8 total
                        Snapshots:   0 total
                        """),
                of("jest (JSON)", 5, 1, 2, """
                        {"numFailedTests":1,"numPassedTests":5,"numPendingTests":1,"numTodoTests":1,"numTotalTests":8}
                        """),
                of("ava", 29, 1, 1, """
                          ✔ one
                          ✘ [fail]: two
                          ─

                          29 tests passed
                          1 test failed
                          1 test skipped
                        """),
                of("uvu", 3, 1, 1, """
                        test.js  • • ✘ • (3 / 4)

                          Total:     4
                          Passed:    3
                          Skipped:   1
                          Duration:  0.5ms
                        """),
                of("vitest", 4, 2, 1, """
                         Test Files  1 failed | 1 passed (2)
                              Tests  2 failed | 4 passed | 1 skipped (7)
                        """),
                of("plain", 4, 2, 0, "4 passed, 2 failed\n"));
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
