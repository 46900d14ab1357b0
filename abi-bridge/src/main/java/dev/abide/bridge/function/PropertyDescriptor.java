package dev.abide.bridge.function;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.env.NativeClass;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.memory.NativeText;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.PropertyAttributes;
import dev.abide.spi.ValueKind;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@code napi_property_descriptor}, read from native memory. */
public record PropertyDescriptor(
        Env env,
        Object key,
        String functionName,
        long method,
        long getter,
        long setter,
        long value,
        int attributes,
        long data) {
    private static final int SIZE = 64;
    private static final int STATIC = 1 << 10;
    private static final int ATTRIBUTES =
            PropertyAttributes.WRITABLE | PropertyAttributes.ENUMERABLE | PropertyAttributes.CONFIGURABLE;

    /** Reads a descriptor of an array; refuses with {@code napi_name_expected} what has no usable name. */
    public static PropertyDescriptor at(Env env, long array, long index) {
        long address = array + SIZE * index;
        long utf8Name = Memory.getLong(address);
        Object key;
        String functionName = "";
        if (utf8Name != 0) {
            functionName = NativeText.utf8(utf8Name);
            key = env.realm().strings().create(functionName);
        } else {
            key = nameOf(env, Memory.getLong(address + 8));
            if (env.values().kindOf(key) == ValueKind.STRING) {
                functionName = env.realm().strings().textOf(key);
            }
        }
        return new PropertyDescriptor(
                env,
                key,
                functionName,
                Memory.getLong(address + 16),
                Memory.getLong(address + 24),
                Memory.getLong(address + 32),
                Memory.getLong(address + 40),
                Memory.getInt(address + 48),
                Memory.getLong(address + 56));
    }

    private static Object nameOf(Env env, long handle) {
        Refusal.unless(handle != 0, NapiStatus.NAME_EXPECTED);
        ValueKind kind = env.arguments().kind(handle);
        Refusal.unless(kind == ValueKind.STRING || kind == ValueKind.SYMBOL, NapiStatus.NAME_EXPECTED);
        return java.util.Objects.requireNonNull(env.value(handle));
    }

    /**
     * Reads those of an array that belong to the prototype. Of those with the same name the last one is taken; V8's
     * templates do so with accessors, and with others it depends on chance.
     */
    public static Collection<PropertyDescriptor> ofPrototype(Env env, long array, long count) {
        Map<Object, PropertyDescriptor> byName = new LinkedHashMap<>();
        for (long index = 0; index < count; index++) {
            if (!isStatic(array, index)) {
                PropertyDescriptor read = at(env, array, index);
                byName.put(read.name(), read);
            }
        }
        return byName.values();
    }

    private Object name() {
        return env.values().kindOf(key) == ValueKind.STRING ? functionName : key;
    }

    /** Tells whether a property of an array belongs to the constructor rather than to the prototype. */
    public static boolean isStatic(long array, long index) {
        return (Memory.getInt(array + SIZE * index + 48) & STATIC) != 0;
    }

    /** Defines the property; methods check their receiver if {@code nativeClass} is given. */
    public void define(Object target, @Nullable NativeClass nativeClass) {
        int flags = attributes & ATTRIBUTES;
        if (getter != 0 || setter != 0) {
            Object get = getter == 0 ? null : function("", NativeFunction.plain(env, getter, data));
            Object set = setter == 0 ? null : function("", NativeFunction.plain(env, setter, data));
            boolean defined = env.objects().defineAccessor(target, key, get, set, flags & ~PropertyAttributes.WRITABLE);
            Refusal.unless(defined);
        } else if (method != 0) {
            NativeFunction body = nativeClass == null
                    ? NativeFunction.plain(env, method, data)
                    : NativeFunction.method(env, method, data, nativeClass);
            // As V8: only the methods of a class have names.
            Object function = function(nativeClass == null ? "" : functionName, body);
            Refusal.unless(env.objects().defineValue(target, key, function, flags), NapiStatus.GENERIC_FAILURE);
        } else if (flags != ATTRIBUTES) {
            Refusal.unless(env.objects().defineValue(target, key, plainValue(), flags));
        } else {
            defineWithAllAttributes(target);
        }
    }

    /** Where a descriptor says nothing at all, the property is undefined. */
    private @Nullable Object plainValue() {
        return value == 0 ? env.values().undefined() : env.value(value);
    }

    /**
     * V8 takes another way here. It refuses the length of an array unseen, and throws where a view has no such element.
     */
    private void defineWithAllAttributes(Object target) {
        Refusal.unless(!functionName.equals("length") || !env.realm().arrays().isArray(target));
        if (!env.objects().defineValue(target, key, plainValue(), ATTRIBUTES)) {
            if (isOfView(target) && isNumeric()) {
                env.exceptions().raise(ErrorKind.TYPE_ERROR, null, "Cannot redefine property: " + functionName);
                throw Refusal.of(NapiStatus.PENDING_EXCEPTION);
            }
            throw Refusal.of(NapiStatus.INVALID_ARG);
        }
    }

    private boolean isOfView(Object target) {
        return env.realm().buffers().elementTypeOf(target) != null;
    }

    /** Tells whether the key is a canonical numeric string of ECMAScript: in views, all of these name elements. */
    private boolean isNumeric() {
        return functionName.equals("-0")
                || (!functionName.isEmpty()
                        && functionName.equals(env.realm().strings().textOf(textOfNumber())));
    }

    private Object textOfNumber() {
        return env.values().toStringValue(env.values().toNumber(key));
    }

    private Object function(String name, NativeFunction body) {
        return env.functions().create(name, 0, body);
    }
}
