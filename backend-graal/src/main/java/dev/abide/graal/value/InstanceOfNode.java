package dev.abide.graal.value;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.nodes.binary.InstanceofNode;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JavaScriptRootNode;

/** {@code arguments[0] instanceof arguments[1]}. */
final class InstanceOfNode extends JavaScriptRootNode {
    @Child
    private InstanceofNode instanceOf;

    InstanceOfNode(JSContext context) {
        super(context.getLanguage());
        instanceOf = InstanceofNode.create(context);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        return instanceOf.executeBoolean(arguments[0], arguments[1]);
    }
}
