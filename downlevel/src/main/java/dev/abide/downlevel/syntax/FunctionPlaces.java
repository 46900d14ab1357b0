package dev.abide.downlevel.syntax;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Trees;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts declarations of functions back between the statements where they are written. Closure Compiler moves them to the
 * front of their scope, where they mean the same; but what comes after one cannot stand on a line before its own, so
 * stacks would tell wrong lines.
 */
public final class FunctionPlaces {
    private FunctionPlaces() {}

    /** Orders the statements of all functions of a converted tree. */
    public static void restore(Node root) {
        for (Node node : Trees.inside(root)) {
            boolean isBody = node.isBlock() && Trees.parentOf(node).isFunction();
            if (isBody || node.isScript()) {
                order(node);
            } else if (node.isVar() && !Trees.lastOf(node).hasChildren() && NodeUtil.isStatement(node)) {
                // Of a variable that the compiler has moved to the front as well.
                node.srcrefTree(Trees.parentOf(node));
            }
        }
    }

    private static void order(Node body) {
        List<Node> declarations = new ArrayList<>();
        for (Node node = body.getFirstChild(); node != null && node.isFunction(); node = body.getFirstChild()) {
            declarations.add(node.detach());
        }
        declarations.sort(Comparator.comparingInt(Node::getLineno).thenComparingInt(Node::getCharno));
        Node next = body.getFirstChild();
        for (Node declaration : declarations) {
            while (next != null && !isAfter(next, declaration)) {
                next = next.getNext();
            }
            if (next == null) {
                body.addChildToBack(declaration);
            } else {
                declaration.insertBefore(next);
            }
        }
    }

    private static boolean isAfter(Node node, Node other) {
        return node.getLineno() > other.getLineno()
                || (node.getLineno() == other.getLineno() && node.getCharno() > other.getCharno());
    }
}
