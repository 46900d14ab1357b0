package dev.abide.downlevel.syntax;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Trees;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets a rest of properties be made of those that the pattern leaves. Closure Compiler copies all and deletes the
 * others, which reads their getters once more and fails where what is taken apart is a text.
 */
public final class RestProperties {
    private static final String VARIABLE = "$jscomp$destructuring$var";

    private RestProperties() {}

    /** Replaces in a converted tree: {@code v = Object.assign({}, w)} and {@code (delete v.a, v)}. */
    public static void replace(Node root) {
        List<Node> nodes = Trees.inside(root);
        Map<String, Node> copies = new HashMap<>();
        for (Node node : nodes) {
            if (isCopy(node)) {
                Node target = Trees.parentOf(node);
                copies.put((target.isName() ? target : Trees.firstOf(target)).getString(), node);
            }
        }
        for (Node node : nodes) {
            boolean isWhole = node.isComma() && !Trees.parentOf(node).isComma();
            if (isWhole && isVariable(Trees.lastOf(node))) {
                Node copy = copies.get(Trees.lastOf(node).getString());
                if (copy != null && deletes(node)) {
                    Trees.replace(copy, Trees.lastOf(copy).detach());
                    Trees.replace(node, rest(node));
                }
            }
        }
    }

    private static boolean isVariable(Node node) {
        return node.isName() && node.getString().startsWith(VARIABLE);
    }

    private static boolean isCopy(Node node) {
        Node parent = node.getParent();
        boolean isValue =
                parent != null && (isVariable(parent) || (parent.isAssign() && isVariable(Trees.firstOf(parent))));
        return isValue
                && node.isCall()
                && node.hasXChildren(3)
                && Trees.firstOf(node).matchesQualifiedName("Object.assign")
                && Trees.secondOf(node).isObjectLit()
                && !Trees.secondOf(node).hasChildren();
    }

    // The left of a comma is one deletion, or a comma again.
    private static boolean deletes(Node comma) {
        String name = Trees.lastOf(comma).getString();
        for (Node each = Trees.firstOf(comma); ; each = Trees.firstOf(each)) {
            Node last = each.isComma() ? Trees.lastOf(each) : each;
            if (!last.isDelProp() || !Trees.firstOf(Trees.firstOf(last)).matchesName(name)) {
                return false;
            }
            if (!each.isComma()) {
                return true;
            }
        }
    }

    private static Node rest(Node comma) {
        Deque<Node> keys = new ArrayDeque<>();
        Node each = Trees.firstOf(comma);
        while (each.isComma()) {
            keys.push(keyOf(Trees.lastOf(each)));
            each = Trees.firstOf(each);
        }
        keys.push(keyOf(each));
        Node list = IR.arraylit();
        keys.forEach(list::addChildToBack);
        return Trees.helper("rest", IR.name(Trees.lastOf(comma).getString()), list);
    }

    private static Node keyOf(Node deletion) {
        Node access = Trees.firstOf(deletion);
        return access.isGetProp()
                ? IR.string(access.getString())
                : Trees.lastOf(access).detach();
    }
}
