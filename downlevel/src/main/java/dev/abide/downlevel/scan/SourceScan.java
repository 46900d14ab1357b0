package dev.abide.downlevel.scan;

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
    private static final Set<String> MODERN_WORDS =
            Set.of("let", "const", "class", "super", "import", "export", "async", "await", "yield", "extends");

    private static final Set<String> WORDS_BEFORE_EXPRESSION = Set.of(
            "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "instanceof", "do", "else");

    private static final Set<String> LOOP_WORDS = Set.of("for", "while", "do");

    private static final Set<String> CONTROL_WORDS = Set.of("if", "for", "while", "switch", "catch", "with", "await");

    /** How the property begins that a private name is spelt as. */
    public static final String PRIVATE = "$private$";

    /** The token of a string, a number, a regular expression, or a property name after a dot. */
    private static final String LITERAL = "#";

    private final String source;
    private final Set<String> identifiers = new HashSet<>();
    private final Deque<Bracket> open = new ArrayDeque<>();
    private final List<ModuleWord> moduleWords = new ArrayList<>();
    private final Deque<Integer> openImports = new ArrayDeque<>();
    private final List<TextEdit> privateNames = new ArrayList<>();
    private final List<Integer> catches = new ArrayList<>();
    private boolean modern;
    private boolean awaits;
    private boolean loops;
    private int functions;
    private boolean closedControl;
    private boolean closedLiteral;
    private int at;
    private int tokens;
    private int endOfTry = -1;

    // The last two tokens: punctuators, words, or LITERAL.
    private String second = "";
    private String last = "";

    /** What was opened by a bracket. */
    private enum Bracket {
        BLOCK,
        TRY,
        FUNCTION,
        OBJECT,
        PARAMETERS,
        CONTROL,
        IMPORT,
        PARENTHESIS,
        TEMPLATE,
        ARRAY,
        SUBSCRIPT
    }

    private SourceScan(String source) {
        this.source = source;
    }

    public static SourceScan of(String source) {
        SourceScan scan = new SourceScan(source);
        scan.run();
        return scan;
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
     * Returns the script with {@code #name} made the property {@code $private$name}, see {@code PrivateNames}, and with
     * catch clauses that ask what they got, see {@link CatchClause}.
     */
    public String prepared() {
        List<TextEdit> edits = new ArrayList<>(privateNames);
        catches.forEach(after -> CatchClause.guard(source, after, edits));
        return TextEdit.apply(source, edits);
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

    /**
     * Returns the names that a declaration binds, which begins at an offset with {@code const}, {@code let} or
     * {@code var}.
     */
    public static List<String> declaredNames(String source, int start) {
        SourceScan scan = new SourceScan(source);
        scan.at = start;
        scan.word();
        return scan.bindings();
    }

    // Names before "=", "," or the end; in a pattern those that no colon follows. Initializers are skipped.
    private List<String> bindings() {
        List<String> names = new ArrayList<>();
        boolean binding = true;
        int depth = 0;
        while (at < source.length()) {
            int before = at;
            int known = tokens;
            boolean lineEnd = step();
            if (open.isEmpty() && (last.equals(";") || (lineEnd && !binding && isStatementStart(before)))) {
                break;
            }
            if (tokens == known) {
                continue;
            }
            if (binding && last.equals("=")) {
                binding = false;
                depth = open.size();
            } else if (last.equals(",") && open.size() <= depth) {
                binding = true;
            } else if (binding && isWord(last) && !isFollowedByColon()) {
                names.add(last);
            }
        }
        return names;
    }

    // One token, or the space before it. Tells whether it was a line end.
    private boolean step() {
        char c = source.charAt(at);
        if (c == '\n') {
            at++;
            return true;
        }
        next(c);
        return false;
    }

    private boolean isStatementStart(int lineEnd) {
        String rest = source.substring(lineEnd).stripLeading();
        return isOperandEnd() && (rest.isEmpty() || isWord(rest.substring(0, 1)) || rest.startsWith("/"));
    }

    private boolean isFollowedByColon() {
        int next = at;
        while (next < source.length() && source.charAt(next) <= ' ') {
            next++;
        }
        return next < source.length() && source.charAt(next) == ':';
    }

    private void run() {
        while (at < source.length()) {
            next(source.charAt(at));
        }
    }

    private void next(char c) {
        if (c <= ' ' || c == '\u00A0' || c == '\uFEFF' || c == '\u2028' || c == '\u2029') {
            at++;
        } else if (c == '/' && (peek(1) == '/' || peek(1) == '*')) {
            skipComment();
        } else if (c == '"' || c == '\'') {
            string(c);
        } else if (c == '`') {
            modern = true;
            template();
        } else if (isDigit(c) || (c == '.' && isDigit(peek(1)))) {
            number();
        } else if (Character.isJavaIdentifierStart(c) || c == '\\' || c == '#') {
            word();
        } else if (c == '/' && startsExpression()) {
            regularExpression();
        } else {
            punctuator(c);
        }
    }

    private char peek(int distance) {
        return at + distance < source.length() ? source.charAt(at + distance) : '\0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void push(String token) {
        tokens++;
        second = last;
        last = token;
    }

    private void skipComment() {
        int end = peek(1) == '/' ? endOfLine() : source.indexOf("*/", at + 2);
        at = end < 0 ? source.length() : peek(1) == '/' ? end : end + 2;
    }

    private int endOfLine() {
        int end = at;
        while (end < source.length() && source.charAt(end) != '\n' && source.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void string(char quote) {
        at++;
        while (at < source.length() && source.charAt(at) != quote && source.charAt(at) != '\n') {
            if (source.charAt(at) == '\\') {
                modern |= peek(1) == 'u' && peek(2) == '{';
                at++;
                if (peek(0) == '\r' && peek(1) == '\n') {
                    at++;
                }
            }
            at++;
        }
        at++;
        push(LITERAL);
    }

    // The text of a template from its start, or from the end of a substitution, to the next substitution or its end.
    private void template() {
        at++;
        while (at < source.length() && source.charAt(at) != '`') {
            if (source.charAt(at) == '$' && peek(1) == '{') {
                at += 2;
                open.push(Bracket.TEMPLATE);
                push("{");
                return;
            }
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
        push(LITERAL);
    }

    private void number() {
        int start = at;
        while (at < source.length()
                && (Character.isLetterOrDigit(source.charAt(at))
                        || source.charAt(at) == '_'
                        || source.charAt(at) == '.'
                        || isExponentSign(start))) {
            at++;
        }
        String text = source.substring(start, at);
        modern |= text.endsWith("n") || text.indexOf('_') >= 0;
        modern |= text.length() > 1 && text.charAt(0) == '0' && "bBoO".indexOf(text.charAt(1)) >= 0;
        push(LITERAL);
    }

    private boolean isExponentSign(int start) {
        boolean isSign = source.charAt(at) == '+' || source.charAt(at) == '-';
        boolean isHex = source.startsWith("0x", start) || source.startsWith("0X", start);
        return isSign && !isHex && "eE".indexOf(source.charAt(at - 1)) >= 0;
    }

    private void word() {
        int start = at++;
        while (at < source.length()
                && (Character.isJavaIdentifierPart(source.charAt(at)) || source.charAt(at) == '\\')) {
            at++;
        }
        String word = source.substring(start, at);
        identifiers.add(word);
        boolean property = last.equals(".");
        if (word.charAt(0) == '#') {
            modern = true;
            String open = PRIVATE + word.substring(1);
            privateNames.add(new TextEdit(start, at, isBeforeIn() ? '"' + open + '"' : open));
        } else if (!property && !isKey()) {
            if (word.equals("import") || word.equals("export")) {
                moduleWords.add(new ModuleWord(start, word.equals("import"), open.isEmpty()));
            }
            modern |= MODERN_WORDS.contains(word) || isForOf(word);
            loops |= LOOP_WORDS.contains(word);
            awaits |= word.equals("await") && functions == 0;
            if (word.equals("catch") && tokens == endOfTry) {
                catches.add(at);
            }
        }
        push(property ? LITERAL : word);
    }

    private boolean isBeforeIn() {
        return source.substring(at, Math.min(source.length(), at + 40))
                .stripLeading()
                .startsWith("in ");
    }

    // A word before a colon in an object literal is a name: { class: 1 }.
    private boolean isKey() {
        int next = at;
        while (next < source.length() && source.charAt(next) <= ' ') {
            next++;
        }
        return next < source.length() && source.charAt(next) == ':' && (last.equals("{") || last.equals(","));
    }

    private boolean isForOf(String word) {
        return word.equals("of") && isOperandEnd();
    }

    private boolean isOperandEnd() {
        return last.equals(LITERAL)
                || last.equals(")")
                || last.equals("]")
                || last.equals("}")
                || (isWord(last) && !WORDS_BEFORE_EXPRESSION.contains(last));
    }

    private static boolean isWord(String token) {
        return !token.isEmpty() && Character.isJavaIdentifierStart(token.charAt(0));
    }

    private boolean startsExpression() {
        // After a block a slash begins a regular expression, after an object a division: let a parser decide.
        modern |= last.equals("}");
        return !isOperandEnd();
    }

    private void regularExpression() {
        boolean inClass = false;
        at++;
        while (at < source.length() && source.charAt(at) != '\n') {
            char c = source.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                inClass = true;
            } else if (c == ']') {
                inClass = false;
            } else if (c == '/' && !inClass) {
                break;
            } else if (c == '(' && peek(1) == '?' && peek(2) == '<') {
                modern = true;
            }
            at++;
        }
        at++;
        while (at < source.length() && Character.isJavaIdentifierPart(source.charAt(at))) {
            modern |= "gim".indexOf(source.charAt(at)) < 0;
            at++;
        }
        push(LITERAL);
    }

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
        boolean inParameters = open.peek() == Bracket.PARAMETERS;
        boolean inObject = open.peek() == Bracket.OBJECT;
        Bracket bracket = switch (c) {
            case '{' -> brace();
            case '[' -> isOperandEnd() ? Bracket.SUBSCRIPT : Bracket.ARRAY;
            default ->
                isParameterList()
                        ? Bracket.PARAMETERS
                        : last.equals("import")
                                ? Bracket.IMPORT
                                : CONTROL_WORDS.contains(last) ? Bracket.CONTROL : Bracket.PARENTHESIS;
        };
        if (bracket == Bracket.IMPORT) {
            openImports.push(moduleWords.size() - 1);
        }
        modern |= inParameters;
        modern |= c != '(' && last.equals("var");
        modern |= c == '{' && last.equals("catch");
        modern |= c == '[' && inObject && (last.equals("{") || last.equals(","));
        modern |= c == '(' && inObject && isMethodName();
        open.push(bracket);
        push(String.valueOf(c));
        at++;
    }

    private Bracket brace() {
        boolean isBody = (last.equals(")") && !closedControl) || (last.equals(">") && second.equals("="));
        if (isBody) {
            functions++;
            return Bracket.FUNCTION;
        }
        return last.equals("try") ? Bracket.TRY : isObjectStart() ? Bracket.OBJECT : Bracket.BLOCK;
    }

    private boolean isParameterList() {
        return last.equals("function") || (second.equals("function") && isWord(last));
    }

    private boolean isObjectStart() {
        return !(last.isEmpty()
                || last.equals(";")
                || last.equals("{")
                || last.equals("}")
                || last.equals(")")
                || last.equals("else")
                || last.equals("do")
                || last.equals("try")
                || last.equals("finally"));
    }

    // { name( … and , name( … but not a getter, whose name follows another word.
    private boolean isMethodName() {
        return (isWord(last) || last.equals(LITERAL)) && (second.equals("{") || second.equals(","));
    }

    private void closing(char c) {
        Bracket bracket = open.poll();
        if (bracket == Bracket.TEMPLATE && c == '}') {
            template();
            return;
        }
        modern |= c == ')' && last.equals(",");
        modern |= c == '}' && isLiteral(bracket) && isShorthand();
        modern |= c == '}' && isWord(last) && second.equals("{");
        if (bracket == Bracket.IMPORT) {
            leaveImport(openImports.pop());
        }
        push(String.valueOf(c));
        closedLiteral = bracket == Bracket.OBJECT || bracket == Bracket.ARRAY;
        endOfTry = bracket == Bracket.TRY ? tokens : endOfTry;
        closedControl = bracket == Bracket.CONTROL;
        functions -= bracket == Bracket.FUNCTION ? 1 : 0;
        at++;
    }

    // `import(file) {` begins a method of that name.
    private void leaveImport(int word) {
        if (source.substring(at + 1, Math.min(source.length(), at + 40))
                .stripLeading()
                .startsWith("{")) {
            moduleWords.remove(word);
        }
    }

    private static boolean isLiteral(@Nullable Bracket bracket) {
        return bracket != Bracket.BLOCK && bracket != Bracket.TRY && bracket != Bracket.FUNCTION;
    }

    private boolean isShorthand() {
        return isWord(last) && (second.equals("{") || second.equals(","));
    }

    private void comma() {
        modern |= open.peek() == Bracket.OBJECT && isShorthand();
        push(",");
        at++;
    }

    private void equalsSign() {
        if (peek(1) == '>') {
            modern = true;
        }
        if (peek(1) == '=') {
            push("==");
            at += peek(2) == '=' ? 3 : 2;
            return;
        }
        // [a, b] = … and {a} = …
        modern |= open.peek() == Bracket.PARAMETERS;
        modern |= closedLiteral && (last.equals("}") || last.equals("]"));
        push("=");
        at++;
    }

    private void operator(char c) {
        char next = peek(1);
        modern |= c == '*' && (next == '*' || last.equals("function"));
        modern |= c == '?' && (next == '?' || (next == '.' && !isDigit(peek(2))));
        modern |= c == '.' && ((next == '.' && peek(2) == '.') || last.equals("new"));
        modern |= c == '@';
        modern |= (c == '|' || c == '&') && next == c && peek(2) == '=';
        boolean isSpread = source.startsWith("...", at);
        push(isSpread ? "..." : String.valueOf(c));
        at += isSpread ? 3 : 1;
    }
}
