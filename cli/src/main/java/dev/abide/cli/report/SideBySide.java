package dev.abide.cli.report;

import com.github.difflib.text.DiffRow;
import com.github.difflib.text.DiffRowGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two outputs beside each other, line by line, where they differ. */
final class SideBySide {
    /** Lines that are the same before and after those that are not. */
    private static final int CONTEXT = 3;

    private static final int MOST_ROWS = 500;

    private SideBySide() {}

    /** Returns a row for each line: what became of it, and both texts. */
    static List<Map<String, Object>> rows(String expected, String actual) {
        List<DiffRow> all = DiffRowGenerator.create()
                .lineNormalizer(line -> line)
                .build()
                .generateDiffRows(expected.lines().toList(), actual.lines().toList());
        List<Map<String, Object>> rows = new ArrayList<>();
        boolean isCut = false;
        for (int index = 0; index < all.size() && rows.size() < MOST_ROWS; index++) {
            if (isNearChange(all, index)) {
                rows.add(row(all.get(index)));
                isCut = false;
            } else if (!isCut) {
                rows.add(Map.of("change", "cut", "old", "⋯", "new", "⋯"));
                isCut = true;
            }
        }
        return rows;
    }

    private static boolean isNearChange(List<DiffRow> all, int index) {
        int from = Math.max(0, index - CONTEXT);
        int to = Math.min(all.size(), index + CONTEXT + 1);
        return all.subList(from, to).stream().anyMatch(row -> row.getTag() != DiffRow.Tag.EQUAL);
    }

    private static Map<String, Object> row(DiffRow row) {
        String change = switch (row.getTag()) {
            case CHANGE -> "changed";
            case DELETE -> "deleted";
            case INSERT -> "inserted";
            default -> row.getTag().name().toLowerCase(Locale.ROOT);
        };
        return Map.of(
                "change", change, "old", ReportView.clean(row.getOldLine()), "new", ReportView.clean(row.getNewLine()));
    }
}
