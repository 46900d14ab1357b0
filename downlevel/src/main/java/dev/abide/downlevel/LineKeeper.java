package dev.abide.downlevel;

import com.google.debugging.sourcemap.FilePosition;
import com.google.debugging.sourcemap.SourceMapConsumerV3;
import com.google.debugging.sourcemap.SourceMapParseException;
import java.util.regex.Pattern;

/**
 * Lays converted code out so that what came from a line stands on that line again: stack traces then tell lines of the
 * script itself, on every engine and without a source map. A line may end between any two tokens, but for those between
 * which a statement would end as well. What has moved before what is written above it stays on that one's line.
 */
final class LineKeeper {
    /** After these a statement ends with the line. */
    private static final Pattern RESTRICTED = Pattern.compile("(?:^|[^\\w$.])(?:return|throw|break|continue)\\s*$");

    private static final int LONGEST_RESTRICTED = 12;

    private final String code;
    private final int[] lineStarts;
    private final StringBuilder kept;
    private int copied;
    private int at = 1;

    private LineKeeper(String code) {
        this.code = code;
        this.kept = new StringBuilder(code.length());
        this.lineStarts = lineStarts(code);
    }

    /** Lays out pretty-printed code. */
    static String layOut(String code, String sourceMap) {
        SourceMapConsumerV3 consumer = new SourceMapConsumerV3();
        try {
            consumer.parse(sourceMap);
        } catch (SourceMapParseException e) {
            return code;
        }
        LineKeeper keeper = new LineKeeper(code);
        consumer.visitMappings((source, symbol, original, start, end) -> keeper.place(original, start));
        keeper.copy(code.length());
        return keeper.kept.append(' ').toString();
    }

    private static int[] lineStarts(String code) {
        int[] starts = new int[(int) code.chars().filter(c -> c == '\n').count() + 2];
        int line = 0;
        for (int end = code.indexOf('\n'); end >= 0; end = code.indexOf('\n', end + 1)) {
            starts[++line] = end + 1;
        }
        starts[line + 1] = code.length();
        return starts;
    }

    // Lines of positions are counted from zero.
    private void place(FilePosition original, FilePosition start) {
        int wanted = original.getLine() + 1;
        int offset = lineStarts[start.getLine()] + start.getColumn();
        if (wanted <= at || offset < copied) {
            return;
        }
        copy(offset);
        if (mayEndLine(offset)) {
            while (at < wanted) {
                kept.append('\n');
                at++;
            }
        }
    }

    private boolean mayEndLine(int offset) {
        if (code.startsWith("{", offset) || code.startsWith(" {", offset)) {
            // What a body has been given at its front comes from before it.
            return false;
        }
        String before = kept.substring(Math.max(0, kept.length() - LONGEST_RESTRICTED));
        return !RESTRICTED.matcher(before).find() && !code.startsWith("++", offset) && !code.startsWith("--", offset);
    }

    // In one line, without what lines begin with.
    private void copy(int end) {
        while (copied < end) {
            char c = code.charAt(copied++);
            if (c != '\n') {
                kept.append(c);
                continue;
            }
            kept.append(' ');
            while (copied < end && code.charAt(copied) == ' ') {
                copied++;
            }
        }
    }
}
