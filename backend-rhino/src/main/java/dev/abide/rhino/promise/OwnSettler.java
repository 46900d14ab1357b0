package dev.abide.rhino.promise;

import dev.abide.spi.PromiseListener;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * Settles one of our own promises without a function object, as ECMAScript's CreateResolvingFunctions does with two.
 */
final class OwnSettler implements Settler {
    private final PromiseIntrinsics realm;
    private final TrackedPromise promise;
    private boolean settled;

    OwnSettler(PromiseIntrinsics realm, TrackedPromise promise) {
        this.realm = realm;
        this.promise = promise;
    }

    @Override
    public TrackedPromise promise() {
        return promise;
    }

    @Override
    public void resolve(@Nullable Object value) {
        if (settled) {
            return;
        }
        begin();
        if (value == promise) {
            promise.reject(
                    realm.errors().valueOf(ScriptRuntime.typeError("Chaining cycle detected for promise #<Promise>")));
            return;
        }
        if (!ScriptRuntime.isObject(value)) {
            promise.fulfill(value);
            return;
        }
        Scriptable object = Objects.requireNonNull((Scriptable) value);
        Object then;
        try {
            then = ScriptableObject.getProperty(object, "then");
        } catch (RhinoException | StackOverflowError thrown) {
            promise.reject(realm.errors().valueOf(thrown));
            return;
        }
        if (then instanceof Callable callable) {
            realm.queue().add(() -> adopt(object, callable));
        } else {
            promise.fulfill(value);
        }
    }

    @Override
    public void reject(@Nullable Object reason) {
        if (!settled) {
            begin();
            promise.reject(reason);
        }
    }

    private void begin() {
        settled = true;
        PromiseListener listener = realm.queue().listener();
        if (listener != null) {
            listener.resolved(promise);
        }
    }

    private void adopt(Scriptable thenable, Callable then) {
        OwnSettler settler = new OwnSettler(realm, promise);
        try {
            then.call(realm.context(), realm.global(), thenable, settler.functions());
        } catch (RhinoException | StackOverflowError thrown) {
            settler.reject(realm.errors().valueOf(thrown));
        }
    }

    /** Makes the functions {@code resolve} and {@code reject}. */
    @Nullable
    Object[] functions() {
        return new Object[] {
            realm.function(1, arguments -> {
                resolve(arguments.length > 0 ? arguments[0] : Undefined.instance);
                return Undefined.instance;
            }),
            realm.function(1, arguments -> {
                reject(arguments.length > 0 ? arguments[0] : Undefined.instance);
                return Undefined.instance;
            })
        };
    }
}
