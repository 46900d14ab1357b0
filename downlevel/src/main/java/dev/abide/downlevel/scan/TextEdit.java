package dev.abide.downlevel.scan;

import java.util.Comparator;
import java.util.List;

/** A replacement of a part of a text. */
record TextEdit(int start, int end, String replacement) {
    static TextEdit insert(int at, String text) {
        return new TextEdit(at, at, text);
    }

    /** Returns where a place of the edited text was before. */
    static int before(List<TextEdit> edits, int offset) {
        int shift = 0;
        for (TextEdit edit :
                edits.stream().sorted(Comparator.comparingInt(TextEdit::start)).toList()) {
            int length = edit.replacement.length();
            if (offset < edit.start + shift + length) {
                return Math.min(offset - shift, edit.start);
            }
            shift += length - (edit.end - edit.start);
        }
        return offset - shift;
    }

    /** Applies edits that do not overlap. Without any the text itself comes back. */
    static String apply(String source, List<TextEdit> edits) {
        if (edits.isEmpty()) {
            return source;
        }
        StringBuilder text = new StringBuilder();
        int copied = 0;
        for (TextEdit edit :
                edits.stream().sorted(Comparator.comparingInt(TextEdit::start)).toList()) {
            text.append(source, copied, edit.start()).append(edit.replacement());
            copied = edit.end();
        }
        return text.append(source, copied, source.length()).toString();
    }
}
