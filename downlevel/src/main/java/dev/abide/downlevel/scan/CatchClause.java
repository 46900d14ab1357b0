package dev.abide.downlevel.scan;

import dev.abide.downlevel.tree.HiddenNames;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes a catch clause look at what it got before anything else does: {@code catch (e) { e = $abide.caught(e); …}}. */
final class CatchClause {
    private static final Pattern BODY = Pattern.compile("\\s*\\{");
    private static final Pattern NAMED = Pattern.compile("\\s*\\(\\s*([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*\\)\\s*\\{");
    private static final String OWN = "$caught";

    private CatchClause() {}

    /**
     * Adds the edits of a clause.
     *
     * @param after where the word {@code catch} ends
     */
    static void guard(String source, int after, List<TextEdit> edits) {
        Matcher named = NAMED.matcher(source).region(after, source.length());
        Matcher body = BODY.matcher(source).region(after, source.length());
        if (named.lookingAt()) {
            String name = named.group(1);
            edits.add(TextEdit.insert(named.end(), name + " = " + HiddenNames.OURS + ".caught(" + name + "); "));
        } else if (body.lookingAt()) {
            edits.add(TextEdit.insert(after, " (" + OWN + ")"));
            edits.add(TextEdit.insert(body.end(), HiddenNames.OURS + ".caught(" + OWN + "); "));
        } else {
            guardPattern(source, after, edits);
        }
    }

    // catch ({message}) {…: the parentheses are looked for as if no text held any.
    private static void guardPattern(String source, int after, List<TextEdit> edits) {
        int open = source.indexOf('(', after);
        int close = open;
        int depth = 0;
        do {
            char c = close < 0 || close >= source.length() ? ')' : source.charAt(close);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            close++;
        } while (depth > 0);
        Matcher body = BODY.matcher(source).region(Math.min(close, source.length()), source.length());
        if (open >= 0 && body.lookingAt()) {
            String pattern = source.substring(open + 1, close - 1);
            edits.add(new TextEdit(open + 1, close - 1, OWN));
            edits.add(TextEdit.insert(
                    body.end(), "let " + pattern + " = " + HiddenNames.OURS + ".caught(" + OWN + "); "));
        }
    }
}
