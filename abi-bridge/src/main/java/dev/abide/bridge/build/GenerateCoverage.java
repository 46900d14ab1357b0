package dev.abide.bridge.build;

import dev.abide.bridge.abi.Row;
import dev.abide.bridge.abi.Rows;
import dev.abide.bridge.abi.ServedInC;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the coverage page, {@code docs/abi-coverage.md}, from the rows. */
public final class GenerateCoverage {
    private GenerateCoverage() {}

    /** Writes the page to the file named by the only argument. */
    public static void main(String[] arguments) throws IOException {
        Files.writeString(Path.of(arguments[0]), page());
    }

    /** Returns the text of the page. */
    public static String page() {
        List<Method> rows = Rows.all();
        long experimental = rows.stream()
                .filter(row -> Rows.of(row).since() == Row.EXPERIMENTAL)
                .count();
        StringBuilder page = new StringBuilder("# Node-API, function by function\n\n");
        page.append("Generated from the rows in `abi-bridge` by `GenerateCoverage`; a test compares the two.\n\n");
        page.append(
                "%d functions: %d stable, %d experimental. All are exported, and all are implemented, on every engine,\n"
                        .formatted(rows.size(), rows.size() - experimental, experimental));
        page.append(
                "except for what the last column says. *Gate*: when it may be called (`Gate`). *By*: what answers the call.\n");
        String chapter = "";
        for (Method row : rows) {
            String next = row.getDeclaringClass().getSimpleName();
            if (!next.equals(chapter)) {
                chapter = next;
                page.append("\n## ").append(chapter).append("\n\n");
                page.append("| function | since | gate | by | limit |\n|---|---|---|---|---|\n");
            }
            append(page, row);
        }
        return page.toString();
    }

    private static void append(StringBuilder page, Method method) {
        Row row = Rows.of(method);
        page.append("| `").append(method.getName()).append('`');
        if (!row.alias().isEmpty()) {
            page.append(", `").append(row.alias()).append('`');
        }
        page.append(" | ").append(row.since() == Row.EXPERIMENTAL ? "experimental" : row.since());
        page.append(" | `").append(row.gate()).append('`');
        page.append(" | ").append(answerer(method));
        page.append(" | ").append(row.limit()).append(" |\n");
    }

    private static String answerer(Method method) {
        ServedInC served = method.getAnnotation(ServedInC.class);
        if (served == null) {
            return "Java";
        }
        return served.inPart() ? "C or Java" : "C";
    }
}
