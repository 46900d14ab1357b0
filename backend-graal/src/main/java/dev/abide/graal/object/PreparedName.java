package dev.abide.graal.object;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.object.Location;
import com.oracle.truffle.api.object.Property;
import com.oracle.truffle.api.object.Shape;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.builtins.JSTypedArrayObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSProperty;
import org.jspecify.annotations.Nullable;

/**
 * A property name with inline caches for it. Own data properties are served here, from where the object's shape says
 * that they are: 2 to 13 ns, against 8 to 36 through a call target with the engine's cache, and 30 where there is no
 * compiler. The engine's cache serves the rest: inherited properties, accessors, assignments that add a property.
 */
@SuppressWarnings("deprecation") // Location.get and set: what the engine's own caches call
final class PreparedName {
    private static final int NOT_PLAIN = JSProperty.ACCESSOR | JSProperty.PROXY | JSProperty.MODULE_NAMESPACE_EXPORT;

    private final TruffleString key;
    private final JSContext context;
    private @Nullable CallTarget get;
    private @Nullable CallTarget set;

    /** The latest shape read from, and where it has an own data property of this name, if it has one. */
    private @Nullable Shape readShape;

    private @Nullable Location readLocation;

    /** The latest shape assigned to, and where it has a writable own data property of this name, if it has one. */
    private @Nullable Shape writtenShape;

    private @Nullable Location writtenLocation;

    PreparedName(TruffleString key, JSContext context) {
        this.key = key;
        this.context = context;
    }

    Object get(JSObject target) {
        Location location = locationToRead(target.getShape());
        if (location != null) {
            return location.get(target, false);
        }
        CallTarget node = get;
        if (node == null) {
            get = node = new GetNamedNode(key, context).getCallTarget();
        }
        return node.call(target);
    }

    boolean set(JSObject target, @Nullable Object value) {
        Shape shape = target.getShape();
        Location location = locationToWrite(shape);
        if (location != null && location.canStore(value) && shape.isValid()) {
            store(location, target, value, shape);
            return true;
        }
        if (target instanceof JSProxyObject || target instanceof JSTypedArrayObject) {
            // Their own [[Set]] decides, not the properties.
            return JSObject.set(target, key, value);
        }
        CallTarget node = set;
        if (node == null) {
            set = node = new SetNamedNode(key, context).getCallTarget();
        }
        node.call(target, value);
        return target.getShape() != shape || Assignments.accepted(target, key);
    }

    private @Nullable Location locationToRead(Shape shape) {
        if (shape != readShape) {
            Property property = shape.getProperty(key);
            readLocation = property != null && isPlain(property) ? property.getLocation() : null;
            readShape = shape;
        }
        return readLocation;
    }

    private @Nullable Location locationToWrite(Shape shape) {
        if (shape != writtenShape) {
            Property property = shape.getProperty(key);
            boolean writable = property != null && isPlain(property) && JSProperty.isWritable(property);
            writtenLocation = writable ? property.getLocation() : null;
            writtenShape = shape;
        }
        return writtenLocation;
    }

    private static boolean isPlain(Property property) {
        return (property.getFlags() & NOT_PLAIN) == 0;
    }

    private static void store(Location location, JSObject target, @Nullable Object value, Shape shape) {
        try {
            location.set(target, value, shape);
        } catch (com.oracle.truffle.api.object.IncompatibleLocationException
                | com.oracle.truffle.api.object.FinalLocationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
