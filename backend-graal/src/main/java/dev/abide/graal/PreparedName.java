package dev.abide.graal;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.object.Property;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSProperty;
import org.jspecify.annotations.Nullable;

/** A property name with the engine's inline caches for it. */
final class PreparedName {
    private final TruffleString key;
    private final JSContext context;
    private @Nullable CallTarget get;
    private @Nullable CallTarget set;
    /** The latest shape that has a writable data property of this name: assigning to it is never refused. */
    private @Nullable Shape accepting;

    PreparedName(TruffleString key, JSContext context) {
        this.key = key;
        this.context = context;
    }

    Object get(JSObject target) {
        CallTarget node = get;
        if (node == null) {
            get = node = new GetNamedNode(key, context).getCallTarget();
        }
        return node.call(target);
    }

    /** Assigns with the engine's cache, which does not tell whether the assignment was refused. */
    boolean set(JSObject target, @Nullable Object value) {
        if (target instanceof JSProxyObject) {
            return JSObject.set(target, key, value);
        }
        CallTarget node = set;
        if (node == null) {
            set = node = new SetNamedNode(key, context).getCallTarget();
        }
        Shape before = target.getShape();
        node.call(target, value);
        return before == accepting
                || target.getShape() != before
                || accepts(before)
                || Assignments.accepted(target, key);
    }

    private boolean accepts(Shape shape) {
        Property property = shape.getProperty(key);
        boolean accepts = property != null && JSProperty.isData(property) && JSProperty.isWritable(property);
        if (accepts) {
            accepting = shape;
        }
        return accepts;
    }
}
