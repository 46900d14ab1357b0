package dev.abide.downlevel.syntax;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.HiddenNames;
import dev.abide.downlevel.tree.Trees;

/**
 * Gives async functions and generators the prototypes that tell what they are, and by which programs find
 * {@code AsyncFunction} and its like: the conversion makes plain functions of them.
 */
public final class FunctionKinds {
    private static final String HELPER = "kind";

    private FunctionKinds() {}

    /** Wraps expressions into calls, and adds calls for declarations. To be called right before the conversion. */
    public static void tell(Node root) {
        for (Node node : Trees.inside(root)) {
            if (node.isFunction() && (node.isAsyncFunction() || node.isGeneratorFunction())) {
                tellOne(node);
            }
        }
    }

    private static void tellOne(Node function) {
        Node kind = IR.string((function.isAsyncFunction() ? "Async" : "")
                + (function.isGeneratorFunction() ? "Generator" : "")
                + "Function");
        if (NodeUtil.isFunctionDeclaration(function)) {
            Node block = Trees.parentOf(function);
            Node name = IR.name(Trees.firstOf(function).getString());
            // Positioned at the block: what follows could not stand on its line behind what comes from a later one.
            block.addChildToFront(
                    IR.exprResult(Trees.helper(HELPER, kind, name)).srcrefTreeIfMissing(block));
            return;
        }
        Node parent = Trees.parentOf(function);
        Node hole = IR.empty();
        function.replaceWith(hole);
        Node call = Trees.helper(HELPER, kind, function).srcrefTreeIfMissing(function);
        if (parent.isMemberFunctionDef()) {
            Node property = IR.stringKey(parent.getString(), call).srcref(parent);
            parent.replaceWith(property);
        } else {
            hole.replaceWith(call);
        }
    }

    /** Returns where a function stands, without the call that tells its kind. */
    static Node placeOf(Node function) {
        Node parent = Trees.parentOf(function);
        boolean isTold = parent.isCall() && Trees.firstOf(parent).matchesQualifiedName(HiddenNames.OURS + "." + HELPER);
        return isTold ? parent : function;
    }
}
