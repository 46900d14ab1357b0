package dev.abide.graal.value;

import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSOrdinaryObject;
import com.oracle.truffle.js.runtime.objects.Null;
import org.jspecify.annotations.Nullable;

/** An object without properties or prototype that stands for a Java object. */
final class ExternalObject extends JSOrdinaryObject implements AssociationSlot {
    private final Object payload;
    private @Nullable Object association;

    ExternalObject(Shape shape, Object payload) {
        super(shape, Null.instance);
        this.payload = payload;
    }

    Object payload() {
        return payload;
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
        return new ExternalObject(shape, payload);
    }
}
