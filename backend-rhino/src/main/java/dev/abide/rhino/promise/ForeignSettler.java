package dev.abide.rhino.promise;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Constructable;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.Undefined;

/** Settles what another constructor than ours made, through the functions that it gave: NewPromiseCapability. */
@SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
final class ForeignSettler implements Settler {
    private final PromiseIntrinsics realm;
    private final Scriptable promise;
    private @Nullable Object resolve = Undefined.instance;
    private @Nullable Object reject = Undefined.instance;

    ForeignSettler(PromiseIntrinsics realm, Constructable constructor) {
        this.realm = realm;
        Object executor = realm.function(2, this::take);
        promise = constructor.construct(realm.context(), realm.global(), new Object[] {executor});
        if (!(resolve instanceof Callable && reject instanceof Callable)) {
            throw ScriptRuntime.typeError("Promise resolve or reject function is not callable");
        }
    }

    private Object take(@Nullable Object[] arguments) {
        if (resolve != Undefined.instance || reject != Undefined.instance) {
            throw ScriptRuntime.typeError("Promise executor has already been invoked with non-undefined arguments");
        }
        resolve = arguments.length > 0 ? arguments[0] : Undefined.instance;
        reject = arguments.length > 1 ? arguments[1] : Undefined.instance;
        return Undefined.instance;
    }

    @Override
    public Scriptable promise() {
        return promise;
    }

    @Override
    public void resolve(@Nullable Object value) {
        call(resolve, value);
    }

    @Override
    public void reject(@Nullable Object reason) {
        call(reject, reason);
    }

    private void call(@Nullable Object function, @Nullable Object argument) {
        if (function instanceof Callable callable) {
            callable.call(realm.context(), realm.global(), Undefined.SCRIPTABLE_UNDEFINED, new Object[] {argument});
        }
    }
}
