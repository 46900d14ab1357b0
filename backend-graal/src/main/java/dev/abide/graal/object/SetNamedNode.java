package dev.abide.graal.object;

import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.js.nodes.access.PropertySetNode;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JavaScriptRootNode;
import com.oracle.truffle.js.runtime.objects.Undefined;

/** {@code arguments[0].key = arguments[1]} in sloppy code; does not tell whether the assignment was refused. */
final class SetNamedNode extends JavaScriptRootNode {
    @Child
    private PropertySetNode set;

    SetNamedNode(Object key, JSContext context) {
        super(context.getLanguage());
        set = PropertySetNode.create(key, false, context, false);
    }

    @Override
    public Object execute(VirtualFrame frame) {
        Object[] arguments = frame.getArguments();
        set.setValue(arguments[0], arguments[1]);
        return Undefined.instance;
    }
}
