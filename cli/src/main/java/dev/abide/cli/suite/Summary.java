package dev.abide.cli.suite;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a runner sums up: patterns whose first group is a number. What several runs print one after the other adds up.
 *
 * @param all the number of tests run, of a runner that does not say how many failed
 */
record Summary(
        String name,
        @Nullable Pattern passed,
        @Nullable Pattern failed,
        @Nullable Pattern skipped,
        @Nullable Pattern all) {
    static Summary named(String name) {
        return new Summary(name, null, null, null, null);
    }

    Summary passed(String pattern) {
        return new Summary(name, Pattern.compile(pattern, Pattern.MULTILINE), failed, skipped, all);
    }

    Summary failed(String pattern) {
        return new Summary(name, passed, Pattern.compile(pattern, Pattern.MULTILINE), skipped, all);
    }

    Summary skipped(String pattern) {
        return new Summary(name, passed, failed, Pattern.compile(pattern, Pattern.MULTILINE), all);
    }

    Summary all(String pattern) {
        return new Summary(name, passed, failed, skipped, Pattern.compile(pattern, Pattern.MULTILINE));
    }

    /** Returns the totals, or nothing if the text has no summary of this kind. */
    Optional<TestTotals> read(String text) {
        Optional<Integer> isPassed = sum(passed, text);
        Optional<Integer> isFailed = sum(failed, text);
        if (isPassed.isEmpty() && isFailed.isEmpty()) {
            return Optional.empty();
        }
        int passes = isPassed.orElse(0);
        int failures = all == null ? isFailed.orElse(0) : sum(all, text).orElse(passes) - passes;
        return Optional.of(
                new TestTotals(name, passes, failures, sum(skipped, text).orElse(0), true));
    }

    private static Optional<Integer> sum(@Nullable Pattern pattern, String text) {
        return pattern == null
                ? Optional.empty()
                : pattern.matcher(text)
                        .results()
                        .map(match -> Integer.parseInt(match.group(1)))
                        .reduce(Integer::sum);
    }
}
