package dev.abide.graal.script;

import com.oracle.truffle.js.nodes.JSFrameSlot;
import com.oracle.truffle.js.nodes.JavaScriptNode;
import com.oracle.truffle.js.nodes.NodeFactory;
import com.oracle.truffle.js.nodes.function.FunctionRootNode;
import com.oracle.truffle.js.nodes.function.JSFunctionExpressionNode;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import org.jspecify.annotations.Nullable;

/** The engine's nodes for scripts, except for closures that would keep a frame alive for nothing. */
final class ClosureNodes extends NodeFactory {
    @Override
    public JSFunctionExpressionNode createFunctionExpression(
            JSFunctionData function, FunctionRootNode root, @Nullable JSFrameSlot blockScope) {
        return isLink(function, blockScope)
                ? new ClosureNode(function, null)
                : super.createFunctionExpression(function, root, blockScope);
    }

    @Override
    public JSFunctionExpressionNode createFunctionExpressionLexicalThis(
            JSFunctionData function, FunctionRootNode root, @Nullable JSFrameSlot blockScope, JavaScriptNode self) {
        return isLink(function, blockScope)
                ? new ClosureNode(function, self)
                : super.createFunctionExpressionLexicalThis(function, root, blockScope, self);
    }

    private static boolean isLink(JSFunctionData function, @Nullable JSFrameSlot blockScope) {
        return function.needsParentFrame() && blockScope == null;
    }
}
