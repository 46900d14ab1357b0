package dev.abide.downlevel.tree;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import java.util.ArrayList;
import java.util.List;

/** What every rewriting of a syntax tree needs. */
public final class Trees {
    private Trees() {}

    /** Returns a node and all below it, children before parents. */
    public static List<Node> inside(Node root) {
        List<Node> nodes = new ArrayList<>();
        collect(root, nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, nodes);
        }
        nodes.add(node);
    }

    /**
     * Returns the nodes below a function that share its {@code this}: those of arrow functions too, not those of other
     * functions.
     */
    public static List<Node> sharingThis(Node function) {
        List<Node> nodes = new ArrayList<>();
        collectOwn(function, nodes, true);
        return nodes;
    }

    /** Returns the nodes below a function without those of functions within it. */
    public static List<Node> own(Node function) {
        List<Node> nodes = new ArrayList<>();
        collectOwn(function, nodes, false);
        return nodes;
    }

    private static void collectOwn(Node node, List<Node> nodes, boolean withArrows) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            if (!child.isFunction() || (withArrows && child.isArrowFunction())) {
                collectOwn(child, nodes, withArrows);
                nodes.add(child);
            }
        }
    }

    /** Returns the function that a node is in. */
    public static Node functionAround(Node node) {
        Node each = parentOf(node);
        while (!each.isFunction()) {
            each = parentOf(each);
        }
        return each;
    }

    public static void replace(Node old, Node replacement) {
        Node position = old.cloneNode();
        old.replaceWith(replacement);
        replacement.srcrefTreeIfMissing(position);
    }

    /** Makes the call of a function of ours, see {@code abide/*.js}. */
    public static Node helper(String name, Node... arguments) {
        return IR.call(IR.getprop(IR.name(HiddenNames.OURS), name), arguments);
    }

    /** Makes a declaration that nothing outside sees. */
    public static Node let(String name, Node value) {
        return IR.let(IR.name(name), value);
    }

    public static Node firstOf(Node node) {
        return childOf(node.getFirstChild());
    }

    public static Node secondOf(Node node) {
        return childOf(node.getSecondChild());
    }

    public static Node lastOf(Node node) {
        return childOf(node.getLastChild());
    }

    public static Node parentOf(Node node) {
        return childOf(node.getParent());
    }

    private static Node childOf(@org.jspecify.annotations.Nullable Node node) {
        if (node == null) {
            throw new IllegalStateException("the syntax tree has another shape");
        }
        return node;
    }
}
