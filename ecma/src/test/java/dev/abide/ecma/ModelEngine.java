package dev.abide.ecma;

import dev.abide.spi.ErrorKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An engine of nothing but objects: strings are its keys, Java's values its values. */
final class ModelEngine implements EngineObjects {
    static final Object UNDEFINED = new Object() {
        @Override
        public String toString() {
            return "undefined";
        }
    };

    /** What a JavaScript throw is here. */
    @SuppressWarnings("serial") // never serialized
    static final class Thrown extends RuntimeException {
        final ErrorKind kind;

        Thrown(ErrorKind kind, String message) {
            super(message);
            this.kind = kind;
        }
    }

    /** The body of a function. */
    interface Body {
        @Nullable
        Object call(@Nullable Object self, @Nullable Object[] arguments);
    }

    /** An object, a function if it has a body. */
    static final class Model {
        final Map<String, Descriptor> properties = new LinkedHashMap<>();
        final @Nullable Body body;

        @Nullable
        Object prototype;

        boolean isExtensible = true;

        @Nullable
        ProxyMethods proxy;

        Model(@Nullable Body body) {
            this.body = body;
        }
    }

    Model object() {
        return new Model(null);
    }

    Model function(Body body) {
        return new Model(body);
    }

    /** Makes a handler with one trap. */
    Model handler(String trap, Body body) {
        Model handler = object();
        put(handler, trap, function(body));
        return handler;
    }

    Model proxy(Model target, Model handler) {
        Model proxy = new Model(target.body);
        proxy.proxy = ProxyMethods.create(this, target, handler);
        return proxy;
    }

    static ProxyMethods methods(Model proxy) {
        return Objects.requireNonNull(proxy.proxy);
    }

    @Override
    public @Nullable Object get(Object target, Object key, @Nullable Object receiver) {
        ProxyMethods proxy = ((Model) target).proxy;
        return proxy == null ? OrdinaryObjects.get(this, target, key, receiver) : proxy.get(key, receiver);
    }

    @Override
    public boolean set(Object target, Object key, @Nullable Object value, @Nullable Object receiver) {
        ProxyMethods proxy = ((Model) target).proxy;
        return proxy == null
                ? OrdinaryObjects.set(this, target, key, value, receiver)
                : proxy.set(key, value, receiver);
    }

    @Override
    public boolean has(Object target, Object key) {
        ProxyMethods proxy = ((Model) target).proxy;
        if (proxy != null) {
            return proxy.has(key);
        }
        Object parent = getPrototype(target);
        return getOwn(target, key) != null || (parent != null && has(parent, key));
    }

    @Override
    public boolean delete(Object target, Object key) {
        ProxyMethods proxy = ((Model) target).proxy;
        if (proxy != null) {
            return proxy.delete(key);
        }
        Descriptor known = getOwn(target, key);
        if (known == null || known.isConfigurable()) {
            ((Model) target).properties.remove(key);
            return true;
        }
        return false;
    }

    @Override
    public @Nullable Descriptor getOwn(Object target, Object key) {
        ProxyMethods proxy = ((Model) target).proxy;
        return proxy == null ? ((Model) target).properties.get(key) : proxy.getOwn(key);
    }

    @Override
    public boolean define(Object target, Object key, Descriptor wanted) {
        ProxyMethods proxy = ((Model) target).proxy;
        if (proxy != null) {
            return proxy.define(key, wanted);
        }
        Model model = (Model) target;
        Descriptor known = model.properties.get(key);
        Descriptors descriptors = new Descriptors(this);
        if (!descriptors.areCompatible(model.isExtensible, wanted, known)) {
            return false;
        }
        model.properties.put((String) key, descriptors.complete(known == null ? wanted : merged(known, wanted)));
        return true;
    }

    private static Descriptor merged(Descriptor known, Descriptor wanted) {
        boolean isOtherKind = known.isAccessor() ? wanted.isData() : wanted.isAccessor();
        Object absent = Descriptor.ABSENT;
        Boolean writable = isOtherKind ? null : known.writable();
        return new Descriptor(
                wanted.hasValue() ? wanted.value() : isOtherKind ? absent : known.value(),
                wanted.hasGetter() ? wanted.getter() : isOtherKind ? absent : known.getter(),
                wanted.hasSetter() ? wanted.setter() : isOtherKind ? absent : known.setter(),
                wanted.writable() == null ? writable : wanted.writable(),
                wanted.enumerable() == null ? known.enumerable() : wanted.enumerable(),
                wanted.configurable() == null ? known.configurable() : wanted.configurable());
    }

    @Override
    public List<Object> ownKeys(Object target) {
        ProxyMethods proxy = ((Model) target).proxy;
        return proxy == null ? new ArrayList<>(((Model) target).properties.keySet()) : proxy.ownKeys();
    }

    @Override
    public @Nullable Object getPrototype(Object target) {
        ProxyMethods proxy = ((Model) target).proxy;
        return proxy == null ? ((Model) target).prototype : proxy.getPrototype();
    }

    @Override
    public boolean setPrototype(Object target, @Nullable Object prototype) {
        Model model = (Model) target;
        if (model.proxy != null) {
            return model.proxy.setPrototype(prototype);
        }
        boolean isSame = Objects.equals(model.prototype, prototype);
        if (model.isExtensible) {
            model.prototype = prototype;
        }
        return isSame || model.isExtensible;
    }

    @Override
    public boolean isExtensible(Object target) {
        ProxyMethods proxy = ((Model) target).proxy;
        return proxy == null ? ((Model) target).isExtensible : proxy.isExtensible();
    }

    @Override
    public boolean preventExtensions(Object target) {
        Model model = (Model) target;
        if (model.proxy != null) {
            return model.proxy.preventExtensions();
        }
        model.isExtensible = false;
        return true;
    }

    @Override
    public @Nullable Object call(Object function, @Nullable Object self, @Nullable Object... arguments) {
        Model model = (Model) function;
        return model.proxy == null
                ? Objects.requireNonNull(model.body).call(self, arguments)
                : model.proxy.apply(self, arguments);
    }

    @Override
    public Object construct(Object constructor, @Nullable Object[] arguments, Object newTarget) {
        Model model = (Model) constructor;
        if (model.proxy != null) {
            return model.proxy.construct(arguments, newTarget);
        }
        Model made = object();
        made.prototype = get(newTarget, "prototype");
        call(constructor, made, arguments);
        return made;
    }

    @Override
    public Object newObject() {
        return object();
    }

    @Override
    public void put(Object newObject, String name, @Nullable Object value) {
        ((Model) newObject).properties.put(name, Descriptor.ofData(value, true, true, true));
    }

    @Override
    public Object newArray(@Nullable Object[] items) {
        Model array = object();
        for (int i = 0; i < items.length; i++) {
            put(array, Integer.toString(i), items[i]);
        }
        put(array, "length", items.length);
        return array;
    }

    @Override
    public @Nullable Object[] elements(Object arrayLike) {
        int length = get(arrayLike, "length") instanceof Integer given ? given : 0;
        @Nullable Object[] elements = new @Nullable Object[length];
        for (int i = 0; i < elements.length; i++) {
            elements[i] = get(arrayLike, Integer.toString(i));
        }
        return elements;
    }

    @Override
    public boolean isObject(@Nullable Object value) {
        return value instanceof Model;
    }

    @Override
    public boolean isCallable(@Nullable Object value) {
        return value instanceof Model model && model.body != null;
    }

    @Override
    public boolean isConstructor(@Nullable Object value) {
        return isCallable(value);
    }

    @Override
    public boolean isPropertyKey(@Nullable Object value) {
        return value instanceof String;
    }

    @Override
    public Object toPropertyKey(@Nullable Object value) {
        return String.valueOf(value);
    }

    @Override
    public Object toScript(Object key) {
        return key;
    }

    @Override
    public boolean toBoolean(@Nullable Object value) {
        return value != null && !isUndefined(value) && !value.equals(false) && !value.equals(0);
    }

    @Override
    public boolean isSame(@Nullable Object left, @Nullable Object right) {
        return Objects.equals(left, right);
    }

    @Override
    public Object undefined() {
        return UNDEFINED;
    }

    @Override
    public boolean isUndefined(@Nullable Object value) {
        return UNDEFINED.equals(value);
    }

    @Override
    public String describe(@Nullable Object value) {
        return value instanceof Model ? "#<Object>" : String.valueOf(value);
    }

    @Override
    public RuntimeException error(ErrorKind kind, String message) {
        return new Thrown(kind, message);
    }
}
