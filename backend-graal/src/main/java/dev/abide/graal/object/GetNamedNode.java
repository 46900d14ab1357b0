package dev.abide.graal.object;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.nodes.access.PropertyGetNode;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JavaScriptRootNode;

/** {@code arguments[0].key}. */
final class GetNamedNode extends JavaScriptRootNode {
    @Child
    private PropertyGetNode get;

    GetNamedNode(Object key, JSContext context) {
        super(context.getLanguage());
        get = PropertyGetNode.create(key, context);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        return get.getValue(frame.getArguments()[0]);
    }
}
