package dev.abide.rhino.promise;

import dev.abide.rhino.Calls;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.RhinoException;

/** What is to be done when a promise is settled: both handlers, and the promise that depends on them. */
record Reaction(@Nullable Callable onFulfilled, @Nullable Callable onRejected, Settler dependent) {
    /** Runs the job: ECMAScript's NewPromiseReactionJob. */
    void run(PromiseIntrinsics realm, boolean fulfilled, @Nullable Object value) {
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
