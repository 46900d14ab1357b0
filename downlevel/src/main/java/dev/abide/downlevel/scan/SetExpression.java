package dev.abide.downlevel.scan;

import dev.abide.downlevel.tree.HiddenNames;
import java.util.List;

/** A regular expression with the flag v, which the converter's parser refuses: {@code new $abide.RegExp("…", "v")}. */
final class SetExpression {
    private SetExpression() {}

    /** Adds the edit of a literal, if it is such a one. */
    static void replace(String source, int start, int end, List<TextEdit> edits) {
        int slash = source.lastIndexOf('/', end - 1);
        if (slash <= start || source.indexOf('v', slash) < 0 || source.indexOf('v', slash) >= end) {
            return;
        }
        String pattern =
                source.substring(start + 1, slash).replace("\\", "\\\\").replace("\"", "\\\"");
        String call = "new " + HiddenNames.OURS + ".RegExp(\"" + pattern + "\", \"" + source.substring(slash + 1, end)
                + "\")";
        edits.add(new TextEdit(start, end, call));
    }
}
