package dev.abide.cli.suite;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the lines of single tests, for runs that ended before their runner summed up. */
final class ResultLines {
    private static final Pattern TAP = Pattern.compile("^( *)(not )?ok \\d+(.*)$|^( *)1\\.\\.\\d+", Pattern.MULTILINE);
    private static final Pattern DIRECTIVE = Pattern.compile("# (SKIP|TODO)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARK = Pattern.compile("^\\s*(?:([✔✓√])|([✖✘✗✕×]|\\d+\\) )|- )", Pattern.MULTILINE);

    private int passed;
    private int failed;
    private int skipped;

    private ResultLines() {}

    /**
     * Lines of TAP. Indented ones count where they are tests of a test, which comes after them with their plan between,
     * and is none itself then; in other dialects they are assertions.
     */
    static TestTotals tap(String text) {
        ResultLines lines = new ResultLines();
        boolean isNested = text.contains("# Subtest: ");
        int planned = -1;
        Matcher line = TAP.matcher(text);
        while (line.find()) {
            if (line.group(4) != null) {
                planned = line.group(4).length();
                continue;
            }
            int depth = line.group(1).length();
            boolean isParent = depth < planned;
            planned = isParent ? -1 : planned;
            if (depth == 0 || isNested) {
                lines.add(!isParent, line.group(2) == null, line.group(3));
            }
        }
        return lines.totals("TAP");
    }

    private void add(boolean isTest, boolean isOk, String rest) {
        if (!isTest) {
            return;
        }
        if (DIRECTIVE.matcher(rest.toUpperCase(Locale.ROOT)).find()) {
            skipped++;
        } else if (isOk) {
            passed++;
        } else {
            failed++;
        }
    }

    /** Marks before a test's name: mocha, ava, jest and many more. */
    static TestTotals marks(String text) {
        ResultLines lines = new ResultLines();
        Matcher line = MARK.matcher(text);
        while (line.find()) {
            if (line.group(1) != null) {
                lines.passed++;
            } else if (line.group(2) != null) {
                lines.failed++;
            }
        }
        return lines.totals("marks");
    }

    private TestTotals totals(String format) {
        return new TestTotals(format, passed, failed, skipped, false);
    }
}
