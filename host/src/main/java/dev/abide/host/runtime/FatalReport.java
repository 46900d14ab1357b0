package dev.abide.host.runtime;

import dev.abide.host.binding.HostContext;
import dev.abide.spi.ValueKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What Node prints of a fatal exception: where, the line, the error, the version. */
final class FatalReport {
    private static final Pattern POSITION = Pattern.compile("(?:\\(|at |^|\\s)(/[^\\s:()]+):(\\d+)");

    private final HostContext context;

    FatalReport(HostContext context) {
        this.context = context;
    }

    String of(@Nullable Object error) {
        boolean isError = error != null && context.isObject(error) && hasStack(error);
        String text = describe(error, isError);
        StringBuilder report = new StringBuilder();
        if (isError) {
            report.append(position(text));
        } else {
            report.append("Uncaught:\n");
        }
        report.append(text).append('\n');
        if (!isError) {
            report.append("(Use `node --trace-uncaught ...` to show where the exception was thrown)\n");
        }
        return report.append("\nNode.js ")
                .append(NodeVersion.version())
                .append('\n')
                .toString();
    }

    private boolean hasStack(Object error) {
        return context.realm().values().kindOf(context.get(error, "stack")) == ValueKind.STRING;
    }

    private String describe(@Nullable Object error, boolean isError) {
        try {
            return context.text(context.invoke(asObject(context.requireBuiltin("util")), "inspect", error));
        } catch (RuntimeException | StackOverflowError e) {
            return fallback(error, isError);
        }
    }

    private String fallback(@Nullable Object error, boolean isError) {
        try {
            String stack = isError && error != null ? context.text(context.get(error, "stack")) : "";
            String text = context.text(error);
            return stack.contains(text) ? stack : text + "\n" + stack;
        } catch (RuntimeException | StackOverflowError e) {
            return "<an error whose description throws>";
        }
    }

    private static String position(String stack) {
        Matcher matcher = POSITION.matcher(stack);
        if (!matcher.find()) {
            return "";
        }
        // A SyntaxError begins with the position already.
        if (matcher.start() == 0) {
            return "";
        }
        String line = lineOf(matcher.group(1), Integer.parseInt(matcher.group(2)));
        return line == null ? "" : matcher.group(1) + ":" + matcher.group(2) + "\n" + line + "\n\n";
    }

    private static @Nullable String lineOf(String file, int number) {
        try {
            List<String> lines = Files.readAllLines(Path.of(file), StandardCharsets.UTF_8);
            return number >= 1 && number <= lines.size() ? lines.get(number - 1) : null;
        } catch (IOException | InvalidPathException e) {
            return null;
        }
    }

    private static Object asObject(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("util is missing");
        }
        return value;
    }
}
