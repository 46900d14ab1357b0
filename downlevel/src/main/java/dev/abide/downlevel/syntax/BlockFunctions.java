package dev.abide.downlevel.syntax;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Trees;

/**
 * Makes functions that sloppy scripts declare in blocks variables of the function around, as they are since ECMAScript
 * 2015 (annex B.3.3); Closure Compiler binds them to the block only.
 */
final class BlockFunctions {
    private BlockFunctions() {}

    /** Replaces a node if it is such a function. */
    static void replace(Node node) {
        if (isInBlock(node) && !node.isGeneratorFunction() && !node.isAsyncFunction() && isSloppy(node)) {
            String name = Trees.firstOf(node).getString();
            if (!isTaken(name, node)) {
                Node block = Trees.parentOf(node);
                Node variable = IR.var(IR.name(name), node.detach()).srcrefTreeIfMissing(block);
                block.addChildToFront(variable);
            }
        }
    }

    private static boolean isInBlock(Node node) {
        Node parent = node.getParent();
        return node.isFunction()
                && parent != null
                && parent.isBlock()
                && !parent.isSyntheticBlock()
                && !Trees.parentOf(parent).isFunction()
                && !Trees.parentOf(parent).isClassMembers();
    }

    private static boolean isSloppy(Node node) {
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each.isClass() || each.isUseStrict()) {
                return false;
            }
        }
        return true;
    }

    // Another declaration of the name in the function around: then there is no variable.
    private static boolean isTaken(String name, Node node) {
        Node scope = Trees.parentOf(node);
        while (!scope.isFunction() && scope.getParent() != null) {
            scope = Trees.parentOf(scope);
        }
        return Trees.own(scope).stream()
                .anyMatch(each -> each.isName() && each.getString().equals(name) && declares(each));
    }

    private static boolean declares(Node name) {
        for (Node each = name.getParent(); each != null; each = each.getParent()) {
            if (each.isLet() || each.isConst() || each.isClass() || each.isParamList() || each.isCatch()) {
                return true;
            }
            if (!each.isDestructuringPattern()
                    && !each.isDestructuringLhs()
                    && !each.isStringKey()
                    && !each.isDefaultValue()
                    && !each.isRest()) {
                return false;
            }
        }
        return false;
    }
}
