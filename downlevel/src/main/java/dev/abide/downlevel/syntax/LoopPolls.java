package dev.abide.downlevel.syntax;

import com.google.javascript.jscomp.NodeUtil;
import com.google.javascript.rhino.IR;
import com.google.javascript.rhino.Node;
import dev.abide.downlevel.tree.Trees;
import java.util.Objects;

/**
 * Makes loops call the host at each turn, so that it can end a script that it could not interrupt otherwise. For
 * workers only: it costs speed. What recurses without a loop ends by itself.
 */
public final class LoopPolls {
    private LoopPolls() {}

    public static void insert(Node root) {
        for (Node node : Trees.inside(root)) {
            if (NodeUtil.isLoopStructure(node)) {
                Node body = Objects.requireNonNull(NodeUtil.getLoopCodeBlock(node));
                body.addChildToFront(IR.exprResult(Trees.helper("poll")).srcrefTreeIfMissing(body));
            }
        }
    }
}
