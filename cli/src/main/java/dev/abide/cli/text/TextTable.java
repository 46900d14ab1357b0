package dev.abide.cli.text;

import java.util.ArrayList;
import java.util.List;

/** A table of left-aligned columns; picocli's markup takes no width. */
public final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    /** Adds a row. */
    public void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                boolean isLast = column == row.size() - 1;
                String cell = row.get(column);
                line.append(cell)
                        .append(
                                isLast
                                        ? ""
                                        : " ".repeat(width(column) - plain(cell).length() + 2));
            }
            out.append(line).append('\n');
        }
        return out.toString();
    }

    private int width(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .mapToInt(row -> plain(row.get(column)).length())
                .max()
                .orElse(0);
    }

    private static String plain(String cell) {
        return cell.replaceAll("@\\|[^ ]* (.*?)\\|@", "$1");
    }
}
