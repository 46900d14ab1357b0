package dev.abide.graal.call;

import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.builtins.JSOrdinary;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.JSOrdinaryObject;
import dev.abide.graal.value.AssociationSlot;
import org.jspecify.annotations.Nullable;

/**
 * What {@code new} makes of a host function: an ordinary object that most probably will be associated with host data.
 */
final class HostInstance extends JSOrdinaryObject implements AssociationSlot {
    private @Nullable Object association;

    HostInstance(Shape shape, JSDynamicObject prototype) {
        super(shape, prototype);
    }

    /** Returns the empty shape; the bare layout is the engine's for ordinary objects of classes other than its own. */
    static Shape shapeFor(JSDynamicObject prototype, JSContext context) {
        return JSObjectUtil.getProtoChildShape(prototype, JSOrdinary.BARE_INSTANCE, context);
    }

    @Override
    public @Nullable Object association() {
        return association;
    }

    @Override
    public void associate(Object data) {
        association = data;
    }

    @Override
    protected JSObject copyWithoutProperties(Shape shape) {
        return new HostInstance(shape, getPrototypeOf());
    }
}
