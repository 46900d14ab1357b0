package dev.abide.downlevel.bigint;

import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.abide.downlevel.tree.Trees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Tells which expressions of a script are numbers or texts for certain, so that no BigInt can be among their values. By
 * names, whatever their scopes: a name is a number if everything that is ever assigned to it is one.
 */
final class CertainNumbers {
    private static final Set<Token> DECLARATIONS = Set.of(Token.VAR, Token.LET, Token.CONST);

    private static final Set<Token> ASSIGNMENTS = Set.of(
            Token.ASSIGN,
            Token.ASSIGN_ADD,
            Token.ASSIGN_SUB,
            Token.ASSIGN_MUL,
            Token.ASSIGN_DIV,
            Token.ASSIGN_MOD,
            Token.ASSIGN_EXPONENT,
            Token.ASSIGN_BITAND,
            Token.ASSIGN_BITOR,
            Token.ASSIGN_BITXOR,
            Token.ASSIGN_LSH,
            Token.ASSIGN_RSH,
            Token.ASSIGN_URSH,
            Token.ASSIGN_AND,
            Token.ASSIGN_OR,
            Token.ASSIGN_COALESCE);

    /** What gives a name a value that nothing is known of. */
    private static final Set<Token> OTHER_BINDINGS = Set.of(
            Token.PARAM_LIST,
            Token.DEFAULT_VALUE,
            Token.ITER_REST,
            Token.OBJECT_REST,
            Token.ARRAY_PATTERN,
            Token.STRING_KEY,
            Token.CATCH,
            Token.FUNCTION,
            Token.CLASS,
            Token.FOR_IN,
            Token.FOR_OF,
            Token.FOR_AWAIT_OF);

    private record Write(String name, Node value) {}

    private final Set<String> numbers = new HashSet<>();

    private CertainNumbers() {}

    /** Reads a tree of scripts. */
    static CertainNumbers of(Node root) {
        CertainNumbers found = new CertainNumbers();
        List<Write> writes = new ArrayList<>();
        Set<String> unknown = new HashSet<>();
        for (Node node : Trees.inside(root)) {
            if (node.isName()) {
                found.read(node, writes, unknown);
            }
        }
        found.numbers.removeAll(unknown);
        // All are numbers until something else is assigned to one, which may make others that depend on it unknown.
        do {
            unknown.clear();
            writes.stream()
                    .filter(write -> !found.isNumber(write.value))
                    .map(Write::name)
                    .forEach(unknown::add);
        } while (found.numbers.removeAll(unknown));
        return found;
    }

    private void read(Node name, List<Write> writes, Set<String> unknown) {
        Node parent = Trees.parentOf(name);
        Token token = parent.getToken();
        if (DECLARATIONS.contains(token)) {
            readDeclaration(name, parent, writes, unknown);
        } else if (ASSIGNMENTS.contains(token) && name.equals(parent.getFirstChild())) {
            writes.add(new Write(name.getString(), Trees.lastOf(parent)));
        } else if (OTHER_BINDINGS.contains(token)) {
            unknown.add(name.getString());
        }
    }

    private void readDeclaration(Node name, Node declaration, List<Write> writes, Set<String> unknown) {
        Node value = name.getFirstChild();
        if (value != null) {
            numbers.add(name.getString());
            writes.add(new Write(name.getString(), value));
        } else if (isLoopOverValues(Trees.parentOf(declaration))) {
            unknown.add(name.getString());
        }
    }

    private static boolean isLoopOverValues(Node node) {
        return node.isForIn() || node.isForOf() || node.isForAwaitOf();
    }

    /** Tells whether an expression is a number for certain. */
    boolean isNumber(Node node) {
        return switch (node.getToken()) {
            case NUMBER, POS, URSH -> true;
            case NAME -> numbers.contains(node.getString());
            case NEG, BITNOT, INC, DEC -> isNumber(Trees.firstOf(node));
            // What is mixed with a BigInt throws, so one number will do.
            case SUB, MUL, DIV, MOD, EXPONENT, BITAND, BITOR, BITXOR, LSH, RSH ->
                isNumber(Trees.firstOf(node)) || isNumber(Trees.lastOf(node));
            case ADD, HOOK -> isNumber(Trees.lastOf(node)) && isNumber(beforeLast(node));
            case ASSIGN -> isNumber(Trees.lastOf(node));
            case GETPROP -> node.getString().equals("length");
            case CALL -> isNumberFunction(Trees.firstOf(node));
            default -> false;
        };
    }

    // The left operand of a + b, the middle of a ? b : c.
    private static Node beforeLast(Node node) {
        return node.isHook() ? Trees.secondOf(node) : Trees.firstOf(node);
    }

    private static boolean isNumberFunction(Node callee) {
        if (callee.isGetProp()) {
            Node owner = Trees.firstOf(callee);
            return owner.isName() && owner.getString().equals("Math");
        }
        return callee.isName() && Set.of("Number", "parseInt", "parseFloat").contains(callee.getString());
    }

    /** Tells whether an expression is a text for certain. */
    boolean isText(Node node) {
        return switch (node.getToken()) {
            case STRINGLIT, TEMPLATELIT, TYPEOF -> true;
            case ADD -> isText(Trees.firstOf(node)) || isText(Trees.lastOf(node));
            default -> false;
        };
    }
}
