package dev.abide.rhino.promise;

import dev.abide.rhino.engine.Calls;
import dev.abide.spi.PromiseListener;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.RhinoException;

/** What is to be done when a promise is settled: both handlers, and the promise that depends on them. */
record Reaction(
        @Nullable Callable onFulfilled,
        @Nullable Callable onRejected,
        Settler dependent,
        @Nullable Object context) {
    /** Runs the job with the value that the host attached when the reaction was registered. */
    void run(PromiseIntrinsics realm, boolean fulfilled, @Nullable Object value) {
        Object before = realm.queue().context();
        PromiseListener listener = realm.queue().listener();
        realm.queue().setContext(context);
        try {
            if (listener != null) {
                listener.beforeReaction(dependent.promise());
            }
            react(realm, fulfilled, value);
            if (listener != null) {
                listener.afterReaction(dependent.promise());
            }
        } finally {
            realm.queue().setContext(before);
        }
    }

    /** ECMAScript's NewPromiseReactionJob. */
    private void react(PromiseIntrinsics realm, boolean fulfilled, @Nullable Object value) {
        Callable handler = fulfilled ? onFulfilled : onRejected;
        if (handler == null) {
            pass(fulfilled, value);
            return;
        }
        Object result;
        try {
            result = handler.call(
                    realm.context(), realm.global(), Calls.noReceiver(handler, realm.global()), new Object[] {value});
        } catch (RhinoException | StackOverflowError thrown) {
            dependent.reject(realm.errors().valueOf(thrown));
            return;
        }
        dependent.resolve(result);
    }

    private void pass(boolean fulfilled, @Nullable Object value) {
        if (fulfilled) {
            dependent.resolve(value);
        } else {
            dependent.reject(value);
        }
    }
}
