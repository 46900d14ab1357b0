package dev.abide.downlevel.syntax;

import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Trees;

/** Puts {@code 'use strict'} back: the parser keeps the directive as a mark, which nothing prints. */
public final class Strictness {
    private Strictness() {}

    /** Restores the directives below a node that are not within strict code already. */
    public static void restore(Node root) {
        for (Node child = root.getFirstChild(); child != null; child = child.getNext()) {
            if (isStrict(child)) {
                child.addChildToFront(IR.exprResult(IR.string("use strict")).srcrefTreeIfMissing(child));
            } else {
                restore(child);
            }
        }
    }

    private static boolean isStrict(Node node) {
        boolean isBody =
                node.isScript() || (node.isBlock() && Trees.parentOf(node).isFunction());
        return isBody && node.isUseStrict();
    }
}
