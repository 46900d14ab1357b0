package dev.abide.bridge.build;

import dev.abide.bridge.boundary.Rows;
import dev.abide.bridge.row.Row;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Makes {@code functions.tsv}, by which addon files are looked at without touching a row. */
final class GenerateFunctions {
    private GenerateFunctions() {}

    /** Returns the text of the file. */
    static String text() {
        Map<String, String> lines = new TreeMap<>();
        for (Method method : Rows.all()) {
            Row row = Rows.of(method);
            lines.put(method.getName(), cells(row));
            if (!row.alias().isEmpty()) {
                lines.put(row.alias(), cells(row));
            }
        }
        return lines.entrySet().stream()
                .map(line -> line.getKey() + "\t" + line.getValue() + "\n")
                .collect(Collectors.joining(
                        "",
                        "# function\tsince (version of Node-API)\tcapability of the engine that it is about; made from the"
                                + " rows by GenerateFunctions\n",
                        ""));
    }

    private static String cells(Row row) {
        String since = row.since() == Row.EXPERIMENTAL ? "experimental" : Integer.toString(row.since());
        String about = Arrays.stream(row.about()).map(Enum::name).collect(Collectors.joining(","));
        return since + "\t" + (about.isEmpty() ? "-" : about);
    }
}
