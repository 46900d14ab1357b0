package dev.abide.downlevel.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Makes a module tell, {@code $esm.tell()}, where it has given a value to a variable that it exports. Where an
 * assignment surely is an expression, that becomes {@code $esm.told = x = …}; after any other, and after declarations,
 * the next statement tells. Another variable of the same name does no harm: it is told of what has not changed.
 */
public final class NameWrites {
    private static final Pattern ASSIGNMENT =
            Pattern.compile("\\s*(?:=(?![=>])|(?:[-+*/%&|^]|\\*\\*|<<|>>>?|&&|\\|\\||\\?\\?)=)");

    private static final Pattern STEP = Pattern.compile("[ \\t]*(?:\\+\\+|--)");

    private static final Pattern DECLARATION = Pattern.compile("\\s*(?:async\\s+)?(?:function|class)\\b");

    private static final Set<String> BEFORE_EXPRESSION = Set.of("", ";", "{", "else", "do", "return", "&", "|", "?");

    /** Words that begin a statement, and go on with none. */
    private static final Set<String> STATEMENTS = Set.of(
            "const",
            "let",
            "var",
            "function",
            "class",
            "export",
            "import",
            "if",
            "for",
            "return",
            "throw",
            "try",
            "switch");

    private static final Set<String> CONTINUED = Set.of("export", "default", "async", "static", "await", "yield");

    private static final Set<String> BEFORE_DECLARATION = Set.of("export", "default", ";", "}", "");

    private static final String TOLD = "$esm.told = ";

    private final SourceScan scan;
    private final Set<String> names;
    private final List<TextEdit> edits = new ArrayList<>();

    /** How many brackets were open where something was written that is yet to be told, or -1. */
    private int pending = -1;

    /** Where an assignment may begin that is the default of a parameter: behind the bracket one knows. */
    private final Deque<Maybe> candidates = new ArrayDeque<>();

    /** How many brackets were open where a class is declared whose end is yet to come, or -1. */
    private int declaredClass = -1;

    private String beforeLast = "";
    private String last = "";
    private int end;

    private record Maybe(int start, int depth) {}

    private NameWrites(String source, Set<String> names) {
        this.scan = SourceScan.at(source, 0);
        this.names = names;
    }

    /** Returns the text of a module with what tells of writes to some variables of its outermost scope. */
    public static String tell(String source, Set<String> names) {
        if (names.isEmpty()) {
            return source;
        }
        NameWrites writes = new NameWrites(source, names);
        while (!writes.scan.text().isAtEnd()) {
            writes.next();
        }
        return TextEdit.apply(source, writes.edits);
    }

    private void next() {
        RecentTokens tokens = scan.tokens();
        int start = scan.text().position();
        int depth = scan.depth();
        boolean isInStatements = scan.isInStatements();
        boolean mayEndStatement = tokens.isOperandEnd() && !scan.isAtControlled() && !CONTINUED.contains(last);
        int known = tokens.count();
        scan.next();
        if (tokens.count() == known) {
            return;
        }
        boolean isLine = mayEndStatement && scan.text().hasLineBreak(end, start);
        if (isInStatements) {
            boundary(start, depth, isLine);
        }
        if (scan.depth() < depth) {
            closed();
        }
        if (names.contains(tokens.last())) {
            name(start, isInStatements, isLine);
        } else if (tokens.endsWith("export", "default") && !scan.text().continuesWith(DECLARATION)) {
            pending = scan.depth();
        } else if (tokens.endsWith("=") && scan.closesLiteral() && (last.equals("]") || last.equals("}"))) {
            pending = scan.depth();
        }
        beforeLast = last;
        last = tokens.last();
        end = scan.text().position();
    }

    private void closed() {
        ScriptText text = scan.text();
        while (!candidates.isEmpty() && candidates.element().depth > scan.depth()) {
            Maybe maybe = candidates.pop();
            if (text.isFollowedBy("=>") || text.isFollowedBy("{")) {
                pending = scan.depth();
            } else {
                edits.add(TextEdit.insert(maybe.start, TOLD));
            }
        }
        if (declaredClass == scan.depth() && scan.tokens().endsWith("}")) {
            edits.add(TextEdit.insert(text.position(), " $esm.tell();"));
            declaredClass = -1;
        }
    }

    // Between two statements, in the brackets of what was written or outside of them.
    private void boundary(int start, int depth, boolean isLine) {
        if (pending < 0 || scan.depth() > pending) {
            return;
        }
        RecentTokens tokens = scan.tokens();
        if (tokens.endsWith(";") && isStatementNext()) {
            told(TextEdit.insert(scan.text().position(), " $esm.tell();"));
        } else if (tokens.endsWith("}") && scan.depth() < depth) {
            told(TextEdit.insert(start, ";$esm.tell();"));
        } else if (isLine && STATEMENTS.contains(tokens.last())) {
            told(TextEdit.insert(start, ";$esm.tell(); "));
        }
    }

    // What follows a comment is not looked for.
    private boolean isStatementNext() {
        ScriptText text = scan.text();
        return text.afterSpace() != '/' && !text.isFollowedBy("else") && !text.isFollowedBy("while");
    }

    private void told(TextEdit edit) {
        edits.add(edit);
        pending = -1;
    }

    private void name(int start, boolean isInStatements, boolean isLine) {
        ScriptText text = scan.text();
        if (text.continuesWith(STEP)) {
            edits.add(TextEdit.insert(start, "$esm.tell("));
            edits.add(TextEdit.insert(text.endOf(STEP), ")"));
        } else if (text.continuesWith(ASSIGNMENT)) {
            assignment(start, isInStatements && (isLine || BEFORE_EXPRESSION.contains(last)));
        } else if (last.equals("class")) {
            declaredClass = BEFORE_DECLARATION.contains(beforeLast) ? scan.depth() : declaredClass;
        } else if (last.equals("+") || last.equals("-") || text.isFollowedBy("of ")) {
            pending = scan.depth();
        }
    }

    private void assignment(int start, boolean isStatement) {
        boolean isInControl = scan.isInside(Bracket.CONTROL) && (last.equals("(") || last.equals(";"));
        if (isStatement || isInControl || scan.isAfterControl()) {
            edits.add(TextEdit.insert(start, TOLD));
        } else if (scan.isInside(Bracket.PARENTHESIS) && (last.equals("(") || last.equals(","))) {
            candidates.push(new Maybe(start, scan.depth()));
        } else {
            pending = scan.depth();
        }
    }
}
