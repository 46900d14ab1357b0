package dev.abide.downlevel.scan;

import static dev.abide.downlevel.scan.RecentTokens.LITERAL;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A quick look at a script: whether it may use syntax beyond ECMAScript 5, and which identifiers it has. Errs to the
 * safe side: what it cannot decide counts as modern, so that a parser decides.
 */
public final class SourceScan {
    /** How the property begins that a private name is spelt as. */
    public static final String PRIVATE = "$private$";

    private static final Set<String> MODERN_WORDS =
            Set.of("let", "const", "class", "super", "import", "export", "async", "await", "yield", "extends");

    private static final Set<String> LOOP_WORDS = Set.of("for", "while", "do");

    private static final Set<String> CONTROL_WORDS = Set.of("if", "for", "while", "switch", "catch", "with", "await");

    private final ScriptText text;
    private final RecentTokens tokens = new RecentTokens();
    private final Deque<Opened> open = new ArrayDeque<>();
    private final Set<String> identifiers = new HashSet<>();
    private final List<ModuleWord> moduleWords = new ArrayList<>();
    private final Deque<Integer> openImports = new ArrayDeque<>();
    private final List<TextEdit> edits = new ArrayList<>();
    private final List<TextEdit> parentheses = new ArrayList<>();
    private final List<Integer> catches = new ArrayList<>();
    private final ConciseBodies bodies = new ConciseBodies();
    private boolean modern;
    private boolean awaits;
    private boolean loops;
    private int functions;
    private final Deque<Integer> classHeads = new ArrayDeque<>();
    private @Nullable Bracket closed;
    private int endOfTry = -1;
    private int endOfToken;

    /**
     * A bracket that is open.
     *
     * @param literal where a literal begins that may be the begin of an assignment's target, or -1
     */
    private record Opened(Bracket bracket, int literal) {}

    private SourceScan(String source, int start) {
        this.text = new ScriptText(source, start);
    }

    /** Stands at an offset of a script, of which nothing was read. */
    static SourceScan at(String source, int start) {
        return new SourceScan(source, start);
    }

    /** Looks at a whole script. */
    public static SourceScan of(String source) {
        SourceScan scan = new SourceScan(source, 0);
        while (!scan.text.isAtEnd()) {
            scan.next();
        }
        return scan;
    }

    /**
     * Returns the names that a declaration binds, which begins at an offset with {@code const}, {@code let} or
     * {@code var}.
     */
    public static List<String> declaredNames(String source, int start) {
        SourceScan scan = new SourceScan(source, start);
        scan.word();
        return DeclaredNames.read(scan);
    }

    /** Tells whether the script may use syntax beyond ECMAScript 5. */
    public boolean isModern() {
        return modern;
    }

    /** Tells whether the script may have loops. */
    public boolean hasLoops() {
        return loops;
    }

    /** Tells whether {@code await} is used outside functions. */
    public boolean awaitsAtTopLevel() {
        return awaits;
    }

    /** Returns the identifiers and property names in the script, as far as it was read. */
    public Set<String> identifiers() {
        return identifiers;
    }

    /**
     * Returns the script with {@code #name} made the property {@code $private$name}, see {@code PrivateNames}, with
     * catch clauses that ask what they got, see {@link CatchClause}, with regular expressions of sets as calls, see
     * {@link SetExpression}, and with parentheses about literals whose members may be targets of patterns:
     * {@code [{…}.x] = y} would be refused.
     */
    public String prepared() {
        return TextEdit.apply(text.source(), allEdits());
    }

    private List<TextEdit> allEdits() {
        List<TextEdit> all = new ArrayList<>(edits);
        if (modern) {
            all.addAll(parentheses);
        }
        catches.forEach(after -> CatchClause.guard(text.source(), after, all));
        return all;
    }

    /** Returns the part of the script that has become a part of the {@linkplain #prepared prepared} one. */
    public String original(int start, int end) {
        List<TextEdit> all = allEdits();
        return text.source().substring(TextEdit.before(all, start), TextEdit.before(all, end));
    }

    /** Returns the words {@code import} and {@code export} of the script, in order. */
    public List<ModuleWord> moduleWords() {
        return moduleWords;
    }

    /**
     * {@code import} or {@code export}.
     *
     * @param isTopLevel whether it is outside all brackets
     */
    public record ModuleWord(int start, boolean isImport, boolean isTopLevel) {}

    ScriptText text() {
        return text;
    }

    RecentTokens tokens() {
        return tokens;
    }

    /** Returns how many brackets are open. */
    int depth() {
        return open.size();
    }

    /** Tells whether the innermost bracket holds statements. */
    boolean isInStatements() {
        Opened innermost = open.peek();
        return innermost == null || !innermost.bracket.mayHoldProperties();
    }

    /** Tells whether the bracket that was closed last is that of a literal. */
    boolean closesLiteral() {
        return closed != null && closed.isLiteral();
    }

    /** Tells whether what was read last is the head of a statement. */
    boolean isAtControlled() {
        return closed == Bracket.CONTROL && tokens.endsWith(")");
    }

    /** Tells whether what was read last follows the head of a statement. */
    boolean isAfterControl() {
        return closed == Bracket.CONTROL && tokens.follows(")");
    }

    /** Reads one token, or the space or comment before it. */
    void next() {
        char c = text.current();
        if (ScriptText.isSpace(c)) {
            text.skip(1);
        } else if (text.isAtComment()) {
            text.skipComment();
        } else {
            token(c);
            endOfToken = text.position();
        }
    }

    private void token(char c) {
        if (c == '"' || c == '\'') {
            literal(text.skipString());
        } else if (c == '`') {
            modern = true;
            template();
        } else if (ScriptText.isDigit(c) || (c == '.' && ScriptText.isDigit(text.peek(1)))) {
            literal(text.skipNumber());
        } else if (text.isAtWord()) {
            word();
        } else if (c == '/' && startsExpression()) {
            regularExpression();
        } else {
            punctuator(c);
        }
    }

    private void regularExpression() {
        int start = text.position();
        literal(text.skipRegularExpression());
        SetExpression.replace(text.source(), start, text.position(), edits);
    }

    private void literal(boolean isModern) {
        modern |= isModern;
        tokens.push(LITERAL);
    }

    private boolean startsExpression() {
        // After a function as a statement a slash begins a regular expression, and divides one that is an operand.
        modern |= tokens.endsWith("}");
        boolean isStatementNext =
                tokens.endsWith(")") ? closed == Bracket.CONTROL : tokens.endsWith("}") && Bracket.isBlock(closed);
        return isStatementNext || !tokens.isOperandEnd();
    }

    private void template() {
        if (text.skipTemplateText()) {
            open.push(new Opened(Bracket.TEMPLATE, -1));
            tokens.push("{");
        } else {
            tokens.push(LITERAL);
        }
    }

    // ---- Words

    private void word() {
        int start = text.position();
        String word = text.word();
        identifiers.add(word);
        boolean isProperty = tokens.endsWith(".");
        if (word.charAt(0) == '#') {
            privateName(word, start);
        } else if (!isProperty && !isKey()) {
            plainWord(word, start);
        }
        tokens.push(isProperty ? LITERAL : word);
    }

    private void privateName(String word, int start) {
        modern = true;
        String spelt = PRIVATE + word.substring(1);
        // async#name() {}
        String space = text.isInWord(start - 1) ? " " : "";
        edits.add(new TextEdit(start, text.position(), space + (text.isFollowedBy("in ") ? '"' + spelt + '"' : spelt)));
    }

    // A word before a colon in an object literal is a name: { class: 1 }.
    private boolean isKey() {
        return text.afterSpace() == ':' && tokens.isPropertyNext();
    }

    private void plainWord(String word, int start) {
        if (word.equals("import") || word.equals("export")) {
            moduleWords.add(new ModuleWord(start, word.equals("import"), open.isEmpty()));
        }
        boolean isForOf = word.equals("of") && tokens.isOperandEnd();
        modern |= MODERN_WORDS.contains(word) || isForOf;
        loops |= LOOP_WORDS.contains(word);
        if (!bodies.isEmpty() && text.hasLineBreak(endOfToken, start)) {
            bodies.line(word, tokens, depth());
        }
        awaits |= word.equals("await") && functions == 0 && bodies.isEmpty() && !tokens.endsWith("as");
        if (word.equals("class") && text.afterSpace() != '(') {
            classHeads.push(depth());
        }
        if (word.equals("catch") && tokens.count() == endOfTry) {
            catches.add(text.position());
        }
    }

    // ---- Brackets

    private void punctuator(char c) {
        switch (c) {
            case '{', '(', '[' -> opening(c);
            case '}', ')', ']' -> closing(c);
            case '=' -> equalsSign();
            case ',' -> comma();
            default -> operator(c);
        }
    }

    private void opening(char c) {
        boolean inParameters = isInside(Bracket.PARAMETERS);
        boolean inObject = isInside(Bracket.OBJECT);
        modern |= inParameters;
        modern |= c != '(' && tokens.endsWith("var");
        modern |= c == '{' && tokens.endsWith("catch");
        modern |= c == '[' && inObject && tokens.isPropertyNext();
        modern |= c == '(' && inObject && tokens.isMethodName();
        Bracket bracket = switch (c) {
            case '{' -> brace();
            case '[' -> tokens.isOperandEnd() ? Bracket.SUBSCRIPT : Bracket.ARRAY;
            default -> parenthesis();
        };
        boolean mayBeginTarget = bracket.isLiteral() && tokens.isTargetOfPatternNext();
        open.push(new Opened(bracket, mayBeginTarget ? text.position() : -1));
        tokens.push(String.valueOf(c));
        text.skip(1);
    }

    boolean isInside(Bracket bracket) {
        Opened innermost = open.peek();
        return innermost != null && innermost.bracket == bracket;
    }

    private Bracket brace() {
        if (!classHeads.isEmpty() && classHeads.element() == depth()) {
            classHeads.pop();
            return Bracket.CLASS;
        }
        boolean isBody = (tokens.endsWith(")") && closed != Bracket.CONTROL) || tokens.endsWith("=", ">");
        if (isBody) {
            functions++;
            return Bracket.FUNCTION;
        }
        return tokens.endsWith("try") ? Bracket.TRY : tokens.isObjectNext() ? Bracket.OBJECT : Bracket.BLOCK;
    }

    private Bracket parenthesis() {
        if (tokens.isParameterListNext()) {
            return Bracket.PARAMETERS;
        }
        if (tokens.endsWith("import")) {
            openImports.push(moduleWords.size() - 1);
            return Bracket.IMPORT;
        }
        return CONTROL_WORDS.contains(tokens.last()) ? Bracket.CONTROL : Bracket.PARENTHESIS;
    }

    private void closing(char c) {
        Opened opened = open.poll();
        Bracket bracket = opened == null ? null : opened.bracket;
        bodies.leave(depth());
        if (bracket == Bracket.TEMPLATE && c == '}') {
            template();
            return;
        }
        modern |= c == ')' && tokens.endsWith(",");
        modern |= c == '}' && Bracket.isOpenToProperties(bracket) && tokens.isShorthand();
        modern |= c == '}' && tokens.isOnlyWordInBraces();
        tokens.push(String.valueOf(c));
        text.skip(1);
        if (bracket == Bracket.IMPORT) {
            leaveImport(openImports.pop());
        }
        if (opened != null && opened.literal >= 0 && text.isMemberNext()) {
            parentheses.add(TextEdit.insert(opened.literal, "("));
            parentheses.add(TextEdit.insert(text.position(), ")"));
        }
        endOfTry = bracket == Bracket.TRY ? tokens.count() : endOfTry;
        closed = bracket;
        functions -= bracket == Bracket.FUNCTION ? 1 : 0;
    }

    // `import(file) {` begins a method of that name.
    private void leaveImport(int word) {
        if (text.isFollowedBy("{")) {
            moduleWords.remove(word);
        }
    }

    // ---- Other punctuators

    private void comma() {
        modern |= isInside(Bracket.OBJECT) && tokens.isShorthand();
        bodies.operator(',', this);
        tokens.push(",");
        text.skip(1);
    }

    private void equalsSign() {
        modern |= text.peek(1) == '>';
        if (text.peek(1) == '=') {
            tokens.push("==");
            text.skip(text.peek(2) == '=' ? 3 : 2);
            return;
        }
        // [a, b] = … and {a} = …
        modern |= isInside(Bracket.PARAMETERS);
        modern |= closesLiteral() && (tokens.endsWith("}") || tokens.endsWith("]"));
        tokens.push("=");
        text.skip(1);
    }

    private void operator(char c) {
        modern |= NewerOperators.isOne(c, text, tokens);
        bodies.operator(c, this);
        boolean isSpread = text.startsWith("...");
        tokens.push(isSpread ? "..." : String.valueOf(c));
        text.skip(isSpread ? 3 : 1);
    }
}
