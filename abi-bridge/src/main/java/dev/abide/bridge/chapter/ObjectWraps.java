package dev.abide.bridge.chapter;

import dev.abide.bridge.env.Env;
import dev.abide.bridge.env.Finalizer;
import dev.abide.bridge.env.NativeClass;
import dev.abide.bridge.env.ObjectData;
import dev.abide.bridge.env.ObjectData.TypeTag;
import dev.abide.bridge.env.ValueReference;
import dev.abide.bridge.function.NativeFunction;
import dev.abide.bridge.function.PropertyDescriptor;
import dev.abide.bridge.memory.Memory;
import dev.abide.bridge.row.Gate;
import dev.abide.bridge.row.NapiStatus;
import dev.abide.bridge.row.Refusal;
import dev.abide.bridge.row.Row;

/** Classes, native data in objects, type tags. */
public final class ObjectWraps {
    private ObjectWraps() {}

    @Row(gate = Gate.RUNS_JS, slot = 56)
    static void napi_define_class(
            Env env, long name, long length, long constructor, long data, long count, long descriptors, long result) {
        Refusal.unless(result != 0 && constructor != 0);
        Refusal.unless(count == 0 || descriptors != 0);
        Refusal.unless(name != 0);
        Refusal.unless(length == -1 || (length >= 0 && length <= Integer.MAX_VALUE));
        NativeClass nativeClass = new NativeClass();
        Object function = env.functions()
                .create(Strings.utf8(name, length), 0, NativeFunction.constructor(env, constructor, data, nativeClass));
        Object prototype = java.util.Objects.requireNonNull(
                env.objects().get(function, env.realm().strings().create("prototype")));
        PropertyDescriptor.ofPrototype(env, descriptors, count)
                .forEach(property -> property.define(prototype, nativeClass));
        // As Node: a static property that fails leaves the result written.
        env.writeHandle(result, function);
        for (long index = 0; index < count; index++) {
            if (PropertyDescriptor.isStatic(descriptors, index)) {
                PropertyDescriptor.at(env, descriptors, index).define(function, null);
            }
        }
    }

    @Row(gate = Gate.RUNS_JS, slot = 57)
    static void napi_wrap(Env env, long object, long data, long finalize, long hint, long result) {
        Refusal.unless(object != 0);
        Refusal.unless(result == 0 || finalize != 0);
        Object target = env.arguments().object(object, NapiStatus.INVALID_ARG);
        ObjectData hidden = env.hidden().forWrite(target);
        Refusal.unless(hidden.wrap() == null);
        Finalizer finalizer = new Finalizer(env, finalize, data, hint);
        ValueReference reference = env.finalizers().reference(target, finalizer, 0);
        hidden.setWrap(reference);
        if (result != 0) {
            Memory.putLong(result, env.references().add(reference));
        }
    }

    @Row(gate = Gate.RUNS_JS, slot = 58)
    static void napi_unwrap(Env env, long object, long result) {
        Refusal.unless(object != 0 && result != 0);
        Memory.putLong(result, wrap(env, object).data());
    }

    @Row(gate = Gate.RUNS_JS, slot = 59)
    static void napi_remove_wrap(Env env, long object, long result) {
        Refusal.unless(object != 0);
        ValueReference reference = wrap(env, object);
        if (result != 0) {
            Memory.putLong(result, reference.data());
        }
        env.hidden()
                .forWrite(env.arguments().object(object, NapiStatus.INVALID_ARG))
                .setWrap(null);
        reference.cancelFinalizer();
    }

    /** Returns the wrap; one whose reference the addon deleted is none: Node would follow a stale pointer. */
    private static ValueReference wrap(Env env, long object) {
        env.references().settle();
        ObjectData hidden = env.hidden().of(env.arguments().object(object, NapiStatus.INVALID_ARG));
        if (hidden == null || !(hidden.wrap() instanceof ValueReference reference) || reference.isDeleted()) {
            throw Refusal.of(NapiStatus.INVALID_ARG);
        }
        return reference;
    }

    @Row(gate = Gate.RUNS_JS, since = 8, slot = 111)
    static void napi_type_tag_object(Env env, long object, long tag) {
        Refusal.unless(object != 0);
        Object target = env.arguments().toObject(object, NapiStatus.PENDING_EXCEPTION);
        Refusal.unless(tag != 0);
        ObjectData hidden = env.hidden().forWrite(target);
        Refusal.unless(hidden.typeTag() == null);
        hidden.setTypeTag(tagAt(tag));
    }

    @Row(gate = Gate.RUNS_JS, since = 8, slot = 112)
    static void napi_check_object_type_tag(Env env, long object, long tag, long result) {
        Refusal.unless(object != 0);
        Object target = env.arguments().toObject(object, NapiStatus.PENDING_EXCEPTION);
        Refusal.unless(tag != 0 && result != 0);
        ObjectData hidden = env.hidden().of(target);
        TypeTag actual = hidden == null ? null : hidden.typeTag();
        Memory.putBoolean(result, tagAt(tag).equals(actual));
    }

    private static TypeTag tagAt(long address) {
        return new TypeTag(Memory.getLong(address), Memory.getLong(address + Long.BYTES));
    }
}
