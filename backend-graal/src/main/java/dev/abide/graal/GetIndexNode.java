package dev.abide.graal;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.nodes.access.ReadElementNode;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JavaScriptRootNode;

/** {@code arguments[0][arguments[1]]} for an {@code int} index. */
final class GetIndexNode extends JavaScriptRootNode {
    @Child
    private ReadElementNode read;

    GetIndexNode(JSContext context) {
        super(context.getLanguage());
        read = ReadElementNode.create(context);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        return read.executeWithTargetAndIndex(arguments[0], (int) arguments[1]);
    }
}
