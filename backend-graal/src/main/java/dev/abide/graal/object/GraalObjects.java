package dev.abide.graal.object;

import com.oracle.truffle.api.object.Property;
import com.oracle.truffle.api.strings.TruffleString;
import com.oracle.truffle.js.nodes.cast.JSToPrimitiveNode;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.JSRuntime;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSArray;
import com.oracle.truffle.js.runtime.builtins.JSModuleNamespaceObject;
import com.oracle.truffle.js.runtime.builtins.JSOrdinary;
import com.oracle.truffle.js.runtime.builtins.JSProxy;
import com.oracle.truffle.js.runtime.builtins.JSProxyObject;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObject;
import com.oracle.truffle.js.runtime.objects.JSProperty;
import com.oracle.truffle.js.runtime.objects.Null;
import com.oracle.truffle.js.runtime.objects.PropertyDescriptor;
import dev.abide.spi.ObjectModel;
import dev.abide.spi.PropertyAttributes;
import dev.abide.spi.ProxyDetails;
import org.jspecify.annotations.Nullable;

/** Objects and their properties. */
public final class GraalObjects implements ObjectModel {
    private final JSRealm realm;
    private final JSContext context;

    public GraalObjects(JSRealm realm) {
        this.realm = realm;
        context = realm.getContext();
    }

    @Override
    public Object create() {
        return JSOrdinary.create(context, realm);
    }

    /** Applies ToPropertyKey. JSRuntime's own asks an object for a number first. */
    private static Object propertyKey(@Nullable Object key) {
        return JSRuntime.toPropertyKey(
                key instanceof JSObject object ? JSObject.toPrimitive(object, JSToPrimitiveNode.Hint.String) : key);
    }

    @Override
    public Object get(Object target, @Nullable Object key) {
        return JSObject.get((JSObject) target, propertyKey(key));
    }

    @Override
    public boolean set(Object target, @Nullable Object key, @Nullable Object value) {
        JSObject object = (JSObject) target;
        Object property = propertyKey(key);
        return JSObject.set(object, property, value) && Assignments.reallyAccepted(object, property);
    }

    @Override
    public boolean has(Object target, @Nullable Object key) {
        return JSObject.hasProperty((JSObject) target, propertyKey(key));
    }

    @Override
    public boolean hasOwn(Object target, Object key) {
        return JSObject.hasOwnProperty((JSObject) target, key);
    }

    @Override
    public boolean delete(Object target, @Nullable Object key) {
        return JSObject.delete((JSObject) target, propertyKey(key));
    }

    @Override
    public Object prepareName(String name) {
        TruffleString key = Strings.fromJavaString(name);
        // The engine's caches do not know that arrays and strings have elements of that name.
        return JSRuntime.isArrayIndexString(key) ? key : new PreparedName(key, context);
    }

    @Override
    public Object getNamed(Object target, Object preparedName) {
        return preparedName instanceof PreparedName name ? name.get((JSObject) target) : get(target, preparedName);
    }

    @Override
    public boolean setNamed(Object target, Object preparedName, @Nullable Object value) {
        return preparedName instanceof PreparedName name
                ? name.set((JSObject) target, value)
                : set(target, preparedName, value);
    }

    @Override
    public Object getIndex(Object target, long index) {
        JSObject object = (JSObject) target;
        return JSRuntime.isArrayIndex(index) ? JSObject.get(object, index) : get(object, Strings.fromLong(index));
    }

    @Override
    public boolean setIndex(Object target, long index, @Nullable Object value) {
        JSObject object = (JSObject) target;
        return JSRuntime.isArrayIndex(index)
                ? JSObject.set(object, index, value) && Assignments.reallyAccepted(object, index)
                : set(object, Strings.fromLong(index), value);
    }

    @Override
    public boolean defineValue(Object target, Object key, @Nullable Object value, int attributes) {
        PropertyDescriptor descriptor = PropertyDescriptor.createData(
                value,
                (attributes & PropertyAttributes.ENUMERABLE) != 0,
                (attributes & PropertyAttributes.WRITABLE) != 0,
                (attributes & PropertyAttributes.CONFIGURABLE) != 0);
        return define((JSObject) target, propertyKey(key), descriptor);
    }

    @Override
    public boolean defineAccessor(
            Object target, Object key, @Nullable Object getter, @Nullable Object setter, int attributes) {
        PropertyDescriptor descriptor = PropertyDescriptor.createEmpty();
        if (getter != null) {
            descriptor.setGet(getter);
        }
        if (setter != null) {
            descriptor.setSet(setter);
        }
        descriptor.setEnumerable((attributes & PropertyAttributes.ENUMERABLE) != 0);
        descriptor.setConfigurable((attributes & PropertyAttributes.CONFIGURABLE) != 0);
        return define((JSObject) target, propertyKey(key), descriptor);
    }

    /** GraalJS would make an array longer before it refuses the element. */
    private static boolean define(JSObject object, Object key, PropertyDescriptor descriptor) {
        boolean isMissingForGood =
                JSArray.isJSArray(object) && !JSObject.isExtensible(object) && !JSObject.hasOwnProperty(object, key);
        return !isMissingForGood && JSObject.defineOwnProperty(object, key, descriptor);
    }

    @Override
    public int ownAttributes(Object target, Object key) {
        JSObject object = (JSObject) target;
        Object name = propertyKey(key);
        Property property = object.getShape().getProperty(name);
        if (property != null && !(object instanceof JSModuleNamespaceObject)) {
            // The shape tells all, and the value is not asked for: the text of an error's stack runs what the error's
            // name may be a getter of.
            int kind = JSProperty.isAccessor(property)
                    ? PropertyAttributes.ACCESSOR
                    : JSProperty.isWritable(property) ? PropertyAttributes.WRITABLE : 0;
            return kind
                    | (JSProperty.isEnumerable(property) ? PropertyAttributes.ENUMERABLE : 0)
                    | (JSProperty.isConfigurable(property) ? PropertyAttributes.CONFIGURABLE : 0);
        }
        PropertyDescriptor descriptor = JSObject.getOwnProperty(object, name);
        if (descriptor == null) {
            return PropertyAttributes.ABSENT;
        }
        int kind = descriptor.isAccessorDescriptor()
                ? PropertyAttributes.ACCESSOR
                : descriptor.getWritable() ? PropertyAttributes.WRITABLE : 0;
        return kind
                | (descriptor.getEnumerable() ? PropertyAttributes.ENUMERABLE : 0)
                | (descriptor.getConfigurable() ? PropertyAttributes.CONFIGURABLE : 0);
    }

    @Override
    public Object[] ownKeys(Object target) {
        return JSObject.ownPropertyKeys((JSObject) target).toArray();
    }

    @Override
    public Object[] ownKeysBesideElements(Object view) {
        return ((JSObject) view)
                .getShape().getKeyList().stream()
                        .filter(JSRuntime::isPropertyKey)
                        .toArray();
    }

    /** Looks through proxies, as V8's own GetPrototype does: their traps do not run. */
    @Override
    public Object prototypeOf(Object target) {
        Object object = target;
        while (object instanceof JSProxyObject proxy) {
            object = JSProxy.getTarget(proxy);
        }
        return object instanceof JSObject plain ? JSObject.getPrototype(plain) : Null.instance;
    }

    @Override
    public @Nullable ProxyDetails proxyDetails(@Nullable Object value) {
        if (!(value instanceof JSProxyObject proxy)) {
            return null;
        }
        return JSProxy.isRevoked(proxy)
                ? new ProxyDetails(null, null)
                : new ProxyDetails(JSProxy.getTarget(proxy), JSProxy.getHandler(proxy));
    }

    @Override
    public boolean setPrototype(Object target, @Nullable Object prototype) {
        return JSObject.setPrototype((JSObject) target, (JSDynamicObject) prototype);
    }

    @Override
    public boolean freeze(Object target) {
        return ((JSObject) target).setIntegrityLevel(true, false);
    }

    @Override
    public boolean seal(Object target) {
        return ((JSObject) target).setIntegrityLevel(false, false);
    }
}
