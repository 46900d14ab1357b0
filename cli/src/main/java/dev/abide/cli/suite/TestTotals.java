package dev.abide.cli.suite;

/**
 * How many tests a run told of.
 *
 * @param format how it told, "none" if nothing was recognised
 * @param skipped tests that were not meant to run, or are not expected to pass
 * @param isComplete whether the runner summed up; otherwise these are the tests told of before it stopped
 */
public record TestTotals(String format, int passed, int failed, int skipped, boolean isComplete) {
    /** Of a run that tells of no test. */
    public static final TestTotals NONE = new TestTotals("none", 0, 0, 0, false);
}
