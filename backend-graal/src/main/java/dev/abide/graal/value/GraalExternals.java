package dev.abide.graal.value;

import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.builtins.JSOrdinary;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSShape;
import dev.abide.spi.Externals;
import org.jspecify.annotations.Nullable;

/** Externals. */
public final class GraalExternals implements Externals {
    private final Shape shape;

    public GraalExternals(JSRealm realm) {
        shape = notExtensible(JSShape.createRootWithNullProto(realm.getContext(), JSOrdinary.BARE_INSTANCE));
    }

    /** As in V8, an external never gets a property. */
    private static Shape notExtensible(Shape shape) {
        JSObject sample = new ExternalObject(shape, "");
        sample.preventExtensions(false);
        return sample.getShape();
    }

    @Override
    public Object create(Object payload) {
        return new ExternalObject(shape, payload);
    }

    @Override
    public @Nullable Object payloadOf(@Nullable Object value) {
        return value instanceof ExternalObject external ? external.payload() : null;
    }
}
