package dev.abide.downlevel.syntax;

import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Trees;

/**
 * Lets a computed key of an object literal be any: Closure Compiler assigns the member, and what is assigned under the
 * key {@code __proto__}, which may come from outside, becomes the prototype.
 */
public final class ComputedKeys {
    private static final String VARIABLE = "$jscomp$compprop";

    private ComputedKeys() {}

    /** Replaces in a converted tree. */
    public static void replace(Node root) {
        for (Node node : Trees.inside(root)) {
            if (node.isAssign() && isMember(Trees.firstOf(node))) {
                Node member = Trees.firstOf(node);
                Node object = Trees.firstOf(member).detach();
                Node key = Trees.firstOf(member).detach();
                Trees.replace(
                        node,
                        Trees.helper("put", object, key, Trees.lastOf(node).detach()));
            }
        }
    }

    private static boolean isMember(Node target) {
        return target.isGetElem()
                && Trees.firstOf(target).isName()
                && Trees.firstOf(target).getString().startsWith(VARIABLE)
                && !Trees.lastOf(target).isStringLit()
                && !Trees.lastOf(target).isNumber();
    }
}
