package dev.abide.cli.suite;

import dev.abide.cli.process.Outcome;
import java.time.Duration;

/**
 * What became of a suite.
 *
 * @param isTimeout whether it was ended because its time was up
 * @param processorTime of the runner and of the processes that it waited for; of a run that was ended it may lack some
 */
public record SuiteRun(TestTotals totals, Outcome outcome, boolean isTimeout, Duration processorTime) {}
