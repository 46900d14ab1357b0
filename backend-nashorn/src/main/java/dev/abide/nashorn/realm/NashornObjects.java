package dev.abide.nashorn.realm;

import dev.abide.nashorn.object.Birth;
import dev.abide.nashorn.object.FunctionNaming;
import dev.abide.nashorn.object.HostObject;
import dev.abide.nashorn.object.Proxied;
import dev.abide.nashorn.object.ViewElements;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.ObjectModel;
import dev.abide.spi.PropertyAttributes;
import dev.abide.spi.ProxyDetails;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.ArrayBufferView;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ECMAException;
import org.openjdk.nashorn.internal.runtime.FindProperty;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.PropertyDescriptor;
import org.openjdk.nashorn.internal.runtime.PropertyMap;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Symbol;
import org.openjdk.nashorn.internal.runtime.UserAccessorProperty;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayData;
import org.openjdk.nashorn.internal.runtime.arrays.ArrayIndex;
import org.openjdk.nashorn.internal.runtime.linker.NashornCallSiteDescriptor;

/** Objects and their properties. */
public final class NashornObjects implements ObjectModel {
    private static final long NEGATIVE_ZERO = Double.doubleToRawLongBits(-0.0);
    private static final int SLOPPY = 0;
    private static final int STRICT = NashornCallSiteDescriptor.CALLSITE_STRICT;

    private final NashornRealm realm;
    private final Global global;
    private final PropertyMap plain;

    NashornObjects(NashornRealm realm) {
        this.realm = realm;
        this.global = realm.global;
        this.plain = HostObject.mapFor(global.getObjectPrototype());
    }

    @Override
    public HostObject create() {
        return new HostObject(global.getObjectPrototype(), plain);
    }

    @Override
    public @Nullable Object get(Object target, @Nullable Object key) {
        return object(target).get(key);
    }

    @Override
    public boolean set(Object target, @Nullable Object key, @Nullable Object value) {
        ScriptObject object = object(target);
        Object primitive = JSType.toPrimitive(key, String.class);
        int index = ArrayIndex.getArrayIndex(primitive);
        return ArrayIndex.isValidArrayIndex(index)
                ? setElement(object, ArrayIndex.toLongIndex(index), value)
                : setProperty(object, JSType.toPropertyKey(primitive), value);
    }

    @Override
    public boolean has(Object target, @Nullable Object key) {
        // Nashorn's own has() would ask an object for a number first.
        return object(target).has(JSType.toPrimitive(key, String.class));
    }

    @Override
    public boolean hasOwn(Object target, Object key) {
        return object(target).hasOwnProperty(key) && !OwnKeys.isEngineKey(object(target), key);
    }

    @Override
    public boolean delete(Object target, @Nullable Object key) {
        Object primitive = JSType.toPrimitive(key, String.class);
        return FunctionNaming.delete(object(target), primitive);
    }

    @Override
    public Object prepareName(String name) {
        int index = ArrayIndex.getArrayIndex(name);
        return ArrayIndex.isValidArrayIndex(index) ? (Object) (double) ArrayIndex.toLongIndex(index) : name.intern();
    }

    @Override
    public @Nullable Object getNamed(Object target, Object preparedName) {
        return object(target).get(preparedName);
    }

    @Override
    public boolean setNamed(Object target, Object preparedName, @Nullable Object value) {
        return preparedName instanceof Double index
                ? setElement(object(target), index.longValue(), value)
                : setProperty(object(target), preparedName, value);
    }

    @Override
    public @Nullable Object getIndex(Object target, long index) {
        ScriptObject object = object(target);
        return index <= Integer.MAX_VALUE ? object.get((int) index) : object.get((double) index);
    }

    @Override
    public boolean setIndex(Object target, long index, @Nullable Object value) {
        return setElement(object(target), index, value);
    }

    private boolean setProperty(ScriptObject object, Object key, @Nullable Object value) {
        if (object instanceof Proxied proxy) {
            return proxy.methods().set(key, value, object);
        }
        if (ViewElements.isMeant(object, key)) {
            ViewElements.set(object, key, value);
            return true;
        }
        ScriptObject view = ViewElements.inherited(object, key);
        if (view != null) {
            return setBesideElement(object, view, key, value);
        }
        FindProperty found = object.findProperty(key, true);
        if (found == null ? !object.isExtensible() : refuses(object, found)) {
            return false;
        }
        object.setObject(found, SLOPPY, key, value);
        return true;
    }

    /** What a view inherited from has no place for is lost. */
    private boolean setBesideElement(ScriptObject object, ScriptObject view, Object key, @Nullable Object value) {
        return !ViewElements.has(view, key)
                || (object.isExtensible() && define(object, key, global.newDataDescriptor(value, true, true, true)));
    }

    private static boolean refuses(ScriptObject object, FindProperty found) {
        Property property = found.getProperty();
        return !property.isWritable()
                || !property.hasNativeSetter()
                || (property instanceof UserAccessorProperty && !property.hasSetterFunction(found.getOwner()))
                || (found.isInheritedOrdinaryProperty() && !object.isExtensible());
    }

    /**
     * The engine does not tell whether it refused; in strict mode it throws, but so may a setter that somebody defined.
     */
    private boolean setElement(ScriptObject object, long index, @Nullable Object value) {
        if (object instanceof Proxied proxy) {
            return proxy.methods().set(Library.propertyKey((double) index), value, object);
        }
        if (object instanceof ArrayBufferView) {
            ViewElements.set(object, (double) index, value);
            return true;
        }
        ScriptObject view = ViewElements.inherited(object, (double) index);
        if (view != null) {
            return setBesideElement(object, view, (double) index, value);
        }
        if (wouldGrowFixed(object, (double) index) || wouldFillHole(object, index)) {
            return false;
        }
        boolean mayThrow = object.getMap().containsArrayKeys();
        int mode = mayThrow ? SLOPPY : STRICT;
        try {
            if (value instanceof Double number && Double.doubleToRawLongBits(number) == NEGATIVE_ZERO) {
                // An array of integers would make it 0.
                object.setArray(object.getArray().convert(Double.class));
            }
            if (index <= Integer.MAX_VALUE) {
                object.set((int) index, value, mode);
            } else {
                object.set((double) index, value, mode);
            }
            return true;
        } catch (ECMAException e) {
            if (mayThrow) {
                throw e;
            }
            return false;
        }
    }

    @Override
    public boolean defineValue(Object target, Object key, @Nullable Object value, int attributes) {
        boolean configurable = (attributes & PropertyAttributes.CONFIGURABLE) != 0;
        boolean enumerable = (attributes & PropertyAttributes.ENUMERABLE) != 0;
        boolean writable = (attributes & PropertyAttributes.WRITABLE) != 0;
        ScriptObject object = object(target);
        if (!ViewElements.isMeant(object, key) && isNew(object, key)) {
            int flags = (configurable ? 0 : Property.NOT_CONFIGURABLE)
                    | (enumerable ? 0 : Property.NOT_ENUMERABLE)
                    | (writable ? 0 : Property.NOT_WRITABLE);
            object.addOwnProperty(key instanceof Symbol ? key : key.toString(), flags, value);
            return true;
        }
        return define(object, key, global.newDataDescriptor(value, configurable, enumerable, writable));
    }

    @Override
    public boolean defineAccessor(
            Object target, Object key, @Nullable Object getter, @Nullable Object setter, int attributes) {
        boolean configurable = (attributes & PropertyAttributes.CONFIGURABLE) != 0;
        boolean enumerable = (attributes & PropertyAttributes.ENUMERABLE) != 0;
        ScriptObject object = object(target);
        if (ViewElements.isMeant(object, key)) {
            return false;
        }
        // Nashorn's descriptors have both halves.
        PropertyDescriptor known =
                object.getOwnPropertyDescriptor(JSType.toPropertyKey(key)) instanceof PropertyDescriptor descriptor
                                && descriptor.type() == PropertyDescriptor.ACCESSOR
                        ? descriptor
                        : global.newAccessorDescriptor(ScriptRuntime.UNDEFINED, ScriptRuntime.UNDEFINED, false, false);
        Object get = getter == null ? PropertyDescriptors.orUndefined(known.getGetter()) : getter;
        Object set = setter == null ? PropertyDescriptors.orUndefined(known.getSetter()) : setter;
        return define(object, key, global.newAccessorDescriptor(get, set, configurable, enumerable));
    }

    /** The common case, which needs no descriptor (245 ns): a name that is no index, in an object that can take it. */
    private static boolean isNew(ScriptObject object, Object key) {
        return !(object instanceof Proxied)
                && object.isExtensible()
                && !ArrayIndex.isValidArrayIndex(ArrayIndex.getArrayIndex(key))
                && object.getMap().findProperty(key instanceof Symbol ? key : key.toString()) == null;
    }

    private static boolean define(ScriptObject object, Object key, Object descriptor) {
        return !wouldGrowFixed(object, key)
                && PropertyDescriptors.define(object, JSType.toPropertyKey(key), descriptor, false);
    }

    /** Nashorn would give an array that is not extensible elements within its length. */
    private static boolean wouldFillHole(ScriptObject object, long index) {
        return !object.isExtensible() && index < object.getArray().length() && !object.hasOwnProperty((double) index);
    }

    /** Nashorn would give an array whose length is read-only elements beyond it. */
    private static boolean wouldGrowFixed(ScriptObject object, Object key) {
        return object.isLengthNotWritable()
                && ArrayIndex.isValidArrayIndex(ArrayIndex.getArrayIndex(key))
                && ArrayIndex.toLongIndex(ArrayIndex.getArrayIndex(key))
                        >= object.getArray().length();
    }

    @Override
    public int ownAttributes(Object target, Object key) {
        ScriptObject object = object(target);
        Property stack = Birth.stackOf(object, key);
        if (stack != null) {
            // Its value, which a descriptor holds, would be made now, and would ask the error for its name.
            return (stack.isWritable() ? PropertyAttributes.WRITABLE : 0)
                    | (stack.isEnumerable() ? PropertyAttributes.ENUMERABLE : 0)
                    | (stack.isConfigurable() ? PropertyAttributes.CONFIGURABLE : 0);
        }
        Object found = object.getOwnPropertyDescriptor(JSType.toPropertyKey(key));
        if (!(found instanceof PropertyDescriptor descriptor) || OwnKeys.isEngineKey(object, key)) {
            return PropertyAttributes.ABSENT;
        }
        boolean accessor = descriptor.type() == PropertyDescriptor.ACCESSOR;
        return (accessor ? PropertyAttributes.ACCESSOR : 0)
                | (!accessor && descriptor.isWritable() ? PropertyAttributes.WRITABLE : 0)
                | (descriptor.isEnumerable() ? PropertyAttributes.ENUMERABLE : 0)
                | (descriptor.isConfigurable() || FunctionNaming.isLoose(object, key)
                        ? PropertyAttributes.CONFIGURABLE
                        : 0);
    }

    @Override
    public Object[] ownKeys(Object target) {
        return OwnKeys.of(object(target)).toArray();
    }

    @Override
    public Object[] ownKeysBesideElements(Object view) {
        return OwnKeys.besideElements(object(view));
    }

    @Override
    public @Nullable Object prototypeOf(Object target) {
        return Prototypes.getSilently(object(target));
    }

    @Override
    public boolean setPrototype(Object target, @Nullable Object prototype) {
        return Prototypes.set(object(target), (ScriptObject) prototype);
    }

    @Override
    public @Nullable ProxyDetails proxyDetails(@Nullable Object value) {
        return value instanceof Proxied proxy ? proxy.methods().details() : null;
    }

    @Override
    public boolean freeze(Object target) {
        ScriptObject object = object(target);
        if (object instanceof ArrayBufferView view) {
            freezeView(view);
        } else {
            object.freeze();
        }
        return true;
    }

    private void freezeView(ArrayBufferView view) {
        if (ArrayBufferView.length(view) == 0) {
            changeView(view, ScriptObject::freeze);
            return;
        }
        changeView(view, ScriptObject::preventExtensions);
        throw realm.errors().throwing(ErrorKind.TYPE_ERROR, "Cannot freeze array buffer views with elements");
    }

    /** A view that Nashorn gave other elements could not be read any more. */
    private static void changeView(ArrayBufferView view, Consumer<ScriptObject> change) {
        ArrayData elements = view.getArray();
        change.accept(view);
        view.setArray(elements);
    }

    @Override
    public boolean seal(Object target) {
        ScriptObject object = object(target);
        if (object instanceof ArrayBufferView view) {
            changeView(view, ScriptObject::seal);
        } else if (!object.isFrozen()) {
            // The elements of a frozen array would be writable again.
            object.seal();
        }
        return true;
    }

    /**
     * A script may hold a Java exception that it caught (a StackOverflowError, for instance): then its error stands for
     * it.
     */
    private ScriptObject object(Object target) {
        if (target instanceof ScriptObject object) {
            return object;
        }
        if (target instanceof Throwable throwable && realm.errors().valueOf(throwable) instanceof ScriptObject error) {
            return error;
        }
        throw realm.errors().throwing(ErrorKind.TYPE_ERROR, target + " is not an object");
    }
}
