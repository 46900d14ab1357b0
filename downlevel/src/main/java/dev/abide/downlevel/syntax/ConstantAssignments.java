package dev.abide.downlevel.syntax;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import com.google.javascript.rhino.Token;
import dev.abide.downlevel.tree.Trees;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes assignments to constants throw when they happen, as they do on Node: Closure Compiler would refuse the script.
 * To be called before anything else, as later a constant is a variable like others.
 */
public final class ConstantAssignments {
    private ConstantAssignments() {}

    /** Replaces in a tree. */
    public static void replace(Node root) {
        Set<String> constants = new HashSet<>();
        for (Node node : Trees.inside(root)) {
            if (node.isConst()) {
                NodeUtil.visitLhsNodesInNode(node, name -> constants.add(name.getString()));
            }
        }
        if (constants.isEmpty()) {
            return;
        }
        for (Node node : Trees.inside(root)) {
            if (node.isName() && constants.contains(node.getString()) && isWritten(node) && isConstant(node)) {
                replaceWrite(node, Trees.parentOf(node));
            }
        }
    }

    private static boolean isWritten(Node name) {
        if (NodeUtil.isLhsByDestructuring(name)) {
            return Trees.parentOf(NodeUtil.getRootTarget(name)).isAssign();
        }
        Node parent = Trees.parentOf(name);
        return isAssignment(parent) && name.equals(parent.getFirstChild());
    }

    private static boolean isAssignment(Node node) {
        return NodeUtil.isAssignmentOp(node) || node.isInc() || node.isDec();
    }

    // What the name is bound to nearest to it.
    private static boolean isConstant(Node name) {
        for (Node scope = name.getParent(); scope != null; scope = scope.getParent()) {
            Node binding = bindingIn(scope, name.getString());
            if (binding != null) {
                return binding.isConst();
            }
        }
        return false;
    }

    private static @Nullable Node bindingIn(Node scope, String name) {
        if (scope.isFunction()) {
            return declares(Trees.secondOf(scope), name) || hasVariable(scope, name) ? scope : null;
        }
        if (scope.isCatch()) {
            return declares(Trees.firstOf(scope), name) ? scope : null;
        }
        boolean isHead = NodeUtil.isAnyFor(scope);
        boolean isBlock = scope.isBlock() || scope.isScript() || scope.isCase() || scope.isSwitch();
        for (Node each = isHead || isBlock ? scope.getFirstChild() : null; each != null; each = each.getNext()) {
            boolean isNamed = (each.isClass() || each.isFunction()) && declares(Trees.firstOf(each), name);
            if (isNamed || ((each.isLet() || each.isConst()) && declares(each, name))) {
                return each;
            }
            if (isHead) {
                return null;
            }
        }
        return null;
    }

    private static boolean declares(Node pattern, String name) {
        if (pattern.isName()) {
            return pattern.getString().equals(name);
        }
        boolean[] found = {false};
        if (pattern.isParamList() || NodeUtil.isNameDeclaration(pattern)) {
            for (Node each = pattern.getFirstChild(); each != null && !found[0]; each = each.getNext()) {
                found[0] = mentions(each, name);
            }
        } else {
            found[0] = mentions(pattern, name);
        }
        return found[0];
    }

    // A name of a pattern, not of what stands for missing values.
    private static boolean mentions(Node pattern, String name) {
        if (pattern.isName()) {
            return pattern.getString().equals(name);
        }
        if (pattern.isDefaultValue() || pattern.isDestructuringLhs()) {
            return mentions(Trees.firstOf(pattern), name);
        }
        if (pattern.isComputedProp()) {
            return mentions(Trees.lastOf(pattern), name);
        }
        for (Node each = pattern.getFirstChild(); each != null; each = each.getNext()) {
            if (mentions(each, name)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasVariable(Node function, String name) {
        return Trees.own(Trees.lastOf(function)).stream().anyMatch(each -> each.isVar() && declares(each, name));
    }

    private static void replaceWrite(Node name, Node parent) {
        Node call = Trees.helper("constant", IR.string(name.getString()));
        Token logical = NodeUtil.isLogicalAssignmentOp(parent) ? logicalOf(parent) : null;
        if (!isAssignment(parent) || !name.equals(parent.getFirstChild())) {
            // In a pattern.
            Trees.replace(name, IR.getprop(call, "value"));
        } else if (logical != null) {
            call.addChildToBack(Trees.lastOf(parent).detach());
            Trees.replace(parent, new Node(logical, name.detach(), call));
        } else {
            if (parent.hasTwoChildren()) {
                call.addChildToBack(Trees.lastOf(parent).detach());
            }
            Trees.replace(parent, call);
        }
    }

    private static Token logicalOf(Node assignment) {
        return switch (assignment.getToken()) {
            case ASSIGN_OR -> Token.OR;
            case ASSIGN_AND -> Token.AND;
            default -> Token.COALESCE;
        };
    }
}
