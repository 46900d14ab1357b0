package dev.abide.graal.job;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.nodes.promise.NewPromiseCapabilityNode;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JavaScriptRootNode;

/** NewPromiseCapability of the realm's Promise (ECMA-262, 27.2.1.5). */
final class NewCapabilityNode extends JavaScriptRootNode {
    @Child
    private NewPromiseCapabilityNode newCapability;

    NewCapabilityNode(JSContext context) {
        super(context.getLanguage());
        newCapability = NewPromiseCapabilityNode.create(context);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return newCapability.executeDefault();
    }
}
