package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.env.KeyCollector;
import dev.abide.bridge.function.PropertyDescriptor;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;
import dev.abide.spi.PropertyAttributes;
import dev.abide.spi.ValueKind;
import java.util.List;

/** Properties by key, by name, by index, and the keys of an object. */
public final class Properties {
    private static final int SKIP_SYMBOLS = 16;
    private static final int INCLUDE_PROTOTYPES = 0;
    private static final int NUMBERS_TO_STRINGS = 1;

    private Properties() {}

    @Row(gate = Gate.RUNS_JS, slot = 35)
    static void napi_set_property(Env env, long object, long key, long value) {
        Refusal.unless(key != 0 && value != 0 && object != 0);
        Object target = env.arguments().toObject(object);
        env.objects().set(target, env.value(key), env.value(value));
    }

    @Row(gate = Gate.RUNS_JS, slot = 36)
    static void napi_has_property(Env env, long object, long key, long result) {
        Refusal.unless(result != 0 && key != 0 && object != 0);
        Object target = env.arguments().toObject(object);
        Memory.putBoolean(result, env.objects().has(target, env.value(key)));
    }

    @Row(gate = Gate.RUNS_JS, slot = 37)
    static void napi_get_property(Env env, long object, long key, long result) {
        Refusal.unless(key != 0 && result != 0 && object != 0);
        Object target = env.arguments().toObject(object);
        env.writeHandle(result, env.objects().get(target, env.value(key)));
    }

    @Row(gate = Gate.RUNS_JS, slot = 38)
    static void napi_delete_property(Env env, long object, long key, long result) {
        Refusal.unless(key != 0 && object != 0);
        Object target = env.arguments().toObject(object);
        boolean deleted = env.objects().delete(target, env.value(key));
        if (result != 0) {
            Memory.putBoolean(result, deleted);
        }
    }

    @Row(gate = Gate.RUNS_JS, slot = 39)
    static void napi_has_own_property(Env env, long object, long key, long result) {
        Refusal.unless(key != 0 && result != 0 && object != 0);
        Object target = env.arguments().toObject(object);
        Memory.putBoolean(result, env.objects().hasOwn(target, name(env, key)));
    }

    @Row(gate = Gate.RUNS_JS, slot = 40)
    static void napi_set_named_property(Env env, long object, long name, long value) {
        Refusal.unless(value != 0 && object != 0);
        Object target = env.arguments().toObject(object);
        Refusal.unless(name != 0);
        env.objects().setNamed(target, env.arguments().preparedName(name), env.value(value));
    }

    @Row(gate = Gate.RUNS_JS, slot = 41)
    static void napi_has_named_property(Env env, long object, long name, long result) {
        Refusal.unless(result != 0 && object != 0);
        Object target = env.arguments().toObject(object);
        Refusal.unless(name != 0);
        Object key = env.realm().strings().create(Strings.utf8(name, -1));
        Memory.putBoolean(result, env.objects().has(target, key));
    }

    @Row(gate = Gate.RUNS_JS, slot = 42)
    static void napi_get_named_property(Env env, long object, long name, long result) {
        Refusal.unless(result != 0 && name != 0 && object != 0);
        Object target = env.arguments().toObject(object);
        env.writeHandle(result, env.objects().getNamed(target, env.arguments().preparedName(name)));
    }

    @Row(gate = Gate.RUNS_JS, slot = 43)
    static void napi_set_element(Env env, long object, int index, long value) {
        Refusal.unless(value != 0 && object != 0);
        Object target = env.arguments().toObject(object);
        env.objects().setIndex(target, Integer.toUnsignedLong(index), env.value(value));
    }

    @Row(gate = Gate.RUNS_JS, slot = 44)
    static void napi_has_element(Env env, long object, int index, long result) {
        Refusal.unless(result != 0 && object != 0);
        Object target = env.arguments().toObject(object);
        Memory.putBoolean(result, env.objects().has(target, key(index)));
    }

    @Row(gate = Gate.RUNS_JS, slot = 45)
    static void napi_get_element(Env env, long object, int index, long result) {
        Refusal.unless(result != 0 && object != 0);
        Object target = env.arguments().toObject(object);
        env.writeHandle(result, env.objects().getIndex(target, Integer.toUnsignedLong(index)));
    }

    @Row(gate = Gate.RUNS_JS, slot = 46)
    static void napi_delete_element(Env env, long object, int index, long result) {
        Refusal.unless(object != 0);
        boolean deleted = env.objects().delete(env.arguments().toObject(object), key(index));
        if (result != 0) {
            Memory.putBoolean(result, deleted);
        }
    }

    @Row(gate = Gate.RUNS_JS, slot = 34)
    static void napi_get_property_names(Env env, long object, long result) {
        napi_get_all_property_names(
                env,
                object,
                INCLUDE_PROTOTYPES,
                PropertyAttributes.ENUMERABLE | SKIP_SYMBOLS,
                NUMBERS_TO_STRINGS,
                result);
    }

    @Row(gate = Gate.RUNS_JS, since = 6, slot = 106)
    static void napi_get_all_property_names(Env env, long object, int mode, int filter, int conversion, long result) {
        Refusal.unless(result != 0 && object != 0);
        Object target = env.arguments().toObject(object);
        Refusal.unless((mode | 1) == 1 && (conversion | 1) == 1);
        KeyCollector collector = new KeyCollector(env.realm(), filter, conversion != NUMBERS_TO_STRINGS);
        List<Object> keys = collector.collect(target, mode == INCLUDE_PROTOTYPES);
        Object array = env.arrays().create(0);
        for (int index = 0; index < keys.size(); index++) {
            env.objects().setIndex(array, index, keys.get(index));
        }
        env.writeHandle(result, array);
    }

    @Row(gate = Gate.RUNS_JS, slot = 47)
    static void napi_define_properties(Env env, long object, long count, long descriptors) {
        Refusal.unless(count == 0 || descriptors != 0);
        Refusal.unless(object != 0);
        Object target = env.arguments().toObject(object);
        for (long index = 0; index < count; index++) {
            PropertyDescriptor.at(env, descriptors, index).define(target, null);
        }
    }

    /** Returns a property key that must be a string or a symbol. */
    static Object name(Env env, long handle) {
        ValueKind kind = env.arguments().kind(handle);
        Refusal.unless(kind == ValueKind.STRING || kind == ValueKind.SYMBOL, NapiStatus.NAME_EXPECTED);
        return java.util.Objects.requireNonNull(env.value(handle));
    }

    /** Returns an unsigned index as a raw number. */
    private static Object key(int index) {
        if (index >= 0) {
            return index;
        }
        return (double) Integer.toUnsignedLong(index);
    }
}
