package dev.abide.rhino.promise;

import dev.abide.rhino.engine.Calls;
import dev.abide.spi.Promises;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Undefined;

/** Promises. */
public final class RhinoPromises implements Promises {
    private final Calls calls;
    private final PromiseIntrinsics intrinsics;

    /** Works on the promises of a realm. */
    public RhinoPromises(Calls calls, PromiseIntrinsics intrinsics) {
        this.calls = calls;
        this.intrinsics = intrinsics;
    }

    @Override
    public Deferred createDeferred() {
        return new RhinoDeferred(calls, intrinsics.pending());
    }

    @Override
    public boolean isPromise(@Nullable Object value) {
        return value instanceof TrackedPromise;
    }

    @Override
    public State stateOf(Object promise) {
        return ((TrackedPromise) promise).state();
    }

    @Override
    public @Nullable Object resultOf(Object promise) {
        return ((TrackedPromise) promise).result();
    }

    private record RhinoDeferred(Calls calls, OwnSettler settler) implements Deferred {
        @Override
        public Object promise() {
            return settler.promise();
        }

        @Override
        public void resolve(@Nullable Object value) {
            if (calls.isOutermost()) {
                calls.run(() -> {
                    settler.resolve(value);
                    return Undefined.instance;
                });
            } else {
                settler.resolve(value);
            }
        }

        @Override
        public void reject(@Nullable Object reason) {
            settler.reject(reason);
        }
    }
}
