package dev.abide.downlevel.bigint;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.abide.downlevel.tree.Trees;
import java.util.List;
import java.util.Map;

/**
 * Replaces operators by calls that know BigInts, for engines that have objects in their place: arithmetic, comparisons,
 * {@code typeof}, and conditions, since 0n is false. Only in scripts that mention BigInts, and not where an operand is
 * a number for certain: loops that count stay as fast as they are. In those that only mention their type,
 * {@code typeof} alone.
 *
 * <p>Left as they are: {@code ==} and {@code ===}, since equal stand-ins are the same object; {@code &&} and {@code ||}
 * outside conditions; assignments with an operator to a property of anything but a name.
 */
public final class BigIntOperators {
    private static final Map<Token, String> BINARY = Map.ofEntries(
            Map.entry(Token.ADD, "add"),
            Map.entry(Token.SUB, "subtract"),
            Map.entry(Token.MUL, "multiply"),
            Map.entry(Token.DIV, "divide"),
            Map.entry(Token.MOD, "remainder"),
            Map.entry(Token.EXPONENT, "power"),
            Map.entry(Token.BITAND, "and"),
            Map.entry(Token.BITOR, "or"),
            Map.entry(Token.BITXOR, "xor"),
            Map.entry(Token.LSH, "shiftLeft"),
            Map.entry(Token.RSH, "shiftRight"),
            Map.entry(Token.LT, "less"),
            Map.entry(Token.LE, "lessOrEqual"),
            Map.entry(Token.GT, "greater"),
            Map.entry(Token.GE, "greaterOrEqual"));

    private static final Map<Token, Token> OF_ASSIGNMENT = Map.ofEntries(
            Map.entry(Token.ASSIGN_ADD, Token.ADD),
            Map.entry(Token.ASSIGN_SUB, Token.SUB),
            Map.entry(Token.ASSIGN_MUL, Token.MUL),
            Map.entry(Token.ASSIGN_DIV, Token.DIV),
            Map.entry(Token.ASSIGN_MOD, Token.MOD),
            Map.entry(Token.ASSIGN_EXPONENT, Token.EXPONENT),
            Map.entry(Token.ASSIGN_BITAND, Token.BITAND),
            Map.entry(Token.ASSIGN_BITOR, Token.BITOR),
            Map.entry(Token.ASSIGN_BITXOR, Token.BITXOR),
            Map.entry(Token.ASSIGN_LSH, Token.LSH),
            Map.entry(Token.ASSIGN_RSH, Token.RSH));

    private final CertainNumbers certain;

    private BigIntOperators(CertainNumbers certain) {
        this.certain = certain;
    }

    /** Replaces in a tree of scripts. */
    public static void replace(Node root) {
        List<Node> nodes = Trees.inside(root);
        if (nodes.stream().anyMatch(BigIntOperators::mentionsBigInt)) {
            BigIntOperators operators = new BigIntOperators(CertainNumbers.of(root));
            // What is certain is read off the operators, so all are looked at before the first is replaced.
            nodes.stream().filter(operators::isConcerned).toList().forEach(BigIntOperators::replaceOne);
        } else if (nodes.stream()
                .anyMatch(node -> node.isStringLit() && node.getString().equals("bigint"))) {
            nodes.stream().filter(Node::isTypeOf).forEach(BigIntOperators::replaceOne);
        }
    }

    private static boolean mentionsBigInt(Node node) {
        return node.isBigInt() || (node.isName() && node.getString().equals("BigInt"));
    }

    private boolean isConcerned(Node node) {
        Token token = node.getToken();
        boolean isAssignment = OF_ASSIGNMENT.containsKey(token);
        if (isAssignment || BINARY.containsKey(token)) {
            Node first = Trees.firstOf(node);
            Node last = Trees.lastOf(node);
            boolean mayBeBigInts = first.isBigInt() || last.isBigInt() || (!isCertain(first) && !isCertain(last));
            return mayBeBigInts && (!isAssignment || isSimple(first));
        }
        return switch (token) {
            case NEG, BITNOT -> !isCertain(Trees.firstOf(node));
            case INC, DEC -> !isCertain(Trees.firstOf(node)) && isSimple(Trees.firstOf(node));
            case TYPEOF -> true;
            case BIGINT, NAME, GETPROP, GETELEM, CALL, HOOK, ASSIGN, COMMA -> isCondition(node) && !isCertain(node);
            default -> false;
        };
    }

    private boolean isCertain(Node node) {
        return certain.isNumber(node) || certain.isText(node);
    }

    // What is evaluated twice then has no effects.
    private static boolean isSimple(Node target) {
        if (target.isName()) {
            return true;
        }
        if (target.isGetProp() || target.isGetElem()) {
            Node object = Trees.firstOf(target);
            Node key = Trees.lastOf(target);
            return (object.isName() || object.isThis())
                    && (target.isGetProp() || key.isName() || key.isNumber() || key.isStringLit());
        }
        return false;
    }

    private static boolean isCondition(Node node) {
        Node parent = node.getParent();
        if (parent == null) {
            return false;
        }
        return switch (parent.getToken()) {
            case NOT -> true;
            case IF, HOOK, WHILE -> node.equals(parent.getFirstChild());
            case DO -> node.equals(parent.getLastChild());
            case FOR -> node.equals(parent.getSecondChild());
            case AND, OR -> isCondition(parent);
            default -> false;
        };
    }

    private static void replaceOne(Node node) {
        boolean isCondition = isCondition(node) && !isTruth(node);
        Node value = valueOf(node);
        Trees.replace(node, isCondition ? Trees.helper("truth", value) : value);
    }

    private static boolean isTruth(Node node) {
        return switch (node.getToken()) {
            case LT, LE, GT, GE, TYPEOF -> true;
            default -> false;
        };
    }

    // What is in the place of a node that is replaced afterwards: it loses its children.
    private static Node valueOf(Node node) {
        Token token = node.getToken();
        String binary = BINARY.get(token);
        Token ofAssignment = OF_ASSIGNMENT.get(token);
        if (binary != null) {
            return Trees.helper(
                    binary, Trees.firstOf(node).detach(), Trees.lastOf(node).detach());
        }
        if (ofAssignment != null) {
            Node target = Trees.firstOf(node).detach();
            String name = BINARY.getOrDefault(ofAssignment, "");
            return IR.assign(
                    target,
                    Trees.helper(name, target.cloneTree(), Trees.lastOf(node).detach()));
        }
        return switch (token) {
            case INC, DEC -> step(node);
            case NEG -> Trees.helper("negate", Trees.firstOf(node).detach());
            case BITNOT -> Trees.helper("not", Trees.firstOf(node).detach());
            case TYPEOF -> typeOf(Trees.firstOf(node).detach());
            default -> node.cloneTree();
        };
    }

    // ++x is x = increment(x); x++ is the first of numeric(x) and that.
    private static Node step(Node node) {
        String name = node.isInc() ? "increment" : "decrement";
        boolean isPostfix = node.getBooleanProp(Node.INCRDECR_PROP) && isValueUsed(node);
        Node target = Trees.firstOf(node).detach();
        Node assignment = IR.assign(target.cloneTree(), Trees.helper(name, target.cloneTree()));
        return isPostfix ? Trees.helper("before", target, assignment) : assignment;
    }

    private static boolean isValueUsed(Node node) {
        Node parent = Trees.parentOf(node);
        boolean isStep = parent.isVanillaFor() && node.getNext() != null && node.equals(parent.getChildAtIndex(2));
        return !parent.isExprResult() && !isStep;
    }

    // A name may be of nothing, which only typeof itself may be asked.
    private static Node typeOf(Node operand) {
        if (!operand.isName()) {
            return Trees.helper("typeOf", operand);
        }
        Node type = new Node(Token.TYPEOF, operand.cloneTree());
        return IR.hook(
                IR.sheq(type, IR.string("object")),
                Trees.helper("typeOf", operand),
                new Node(Token.TYPEOF, operand.cloneTree()));
    }
}
