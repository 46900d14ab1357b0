package dev.abide.downlevel;

import com.google.debugging.sourcemap.SourceMapConsumerV3;
import com.google.debugging.sourcemap.SourceMapParseException;
import com.google.debugging.sourcemap.proto.Mapping.OriginalMapping;
import org.jspecify.annotations.Nullable;

/**
 * Lays converted code out so that what came from a line stands on that line again: stack traces then tell lines of the
 * script itself, on every engine and without a source map. Closure Compiler ends every statement with a semicolon and
 * prints no comment to the end of a line, so lines may be joined.
 */
final class LineKeeper {
    private LineKeeper() {}

    /** Lays out pretty-printed code. */
    static String layOut(String code, String sourceMap) {
        SourceMapConsumerV3 consumer = new SourceMapConsumerV3();
        try {
            consumer.parse(sourceMap);
        } catch (SourceMapParseException e) {
            return code;
        }
        StringBuilder kept = new StringBuilder(code.length());
        int number = 0;
        int at = 1;
        for (String line : code.split("\n", -1)) {
            number++;
            String text = line.strip();
            Integer wanted = originalLine(consumer, number, line.indexOf(text) + 1);
            while (wanted != null && at < wanted) {
                kept.append('\n');
                at++;
            }
            kept.append(text).append(' ');
        }
        return kept.toString();
    }

    private static @Nullable Integer originalLine(SourceMapConsumerV3 consumer, int line, int column) {
        OriginalMapping mapping = consumer.getMappingForLine(line, column);
        return mapping == null ? null : mapping.getLineNumber();
    }
}
