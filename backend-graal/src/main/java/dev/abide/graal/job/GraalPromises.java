package dev.abide.graal.job;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.builtins.JSPromise;
import com.oracle.truffle.js.runtime.builtins.JSPromiseObject;
import com.oracle.truffle.js.runtime.objects.PromiseCapabilityRecord;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.abide.spi.Promises;
import org.jspecify.annotations.Nullable;

/** Promises, by the realm's own constructor. */
public final class GraalPromises implements Promises {
    private final CallTarget newCapability;

    public GraalPromises(JSRealm realm) {
        newCapability = new NewCapabilityNode(realm.getContext()).getCallTarget();
    }

    @Override
    public Deferred createDeferred() {
        return new Capability((PromiseCapabilityRecord) newCapability.call());
    }

    @Override
    public boolean isPromise(@Nullable Object value) {
        return value instanceof JSPromiseObject;
    }

    @Override
    public State stateOf(Object promise) {
        return switch (((JSPromiseObject) promise).getPromiseState()) {
            case JSPromise.FULFILLED -> State.FULFILLED;
            case JSPromise.REJECTED -> State.REJECTED;
            default -> State.PENDING;
        };
    }

    @Override
    public Object resultOf(Object promise) {
        Object result = ((JSPromiseObject) promise).getPromiseResult();
        return result == null ? Undefined.instance : result;
    }

    private record Capability(PromiseCapabilityRecord capability) implements Deferred {
        @Override
        public Object promise() {
            return capability.getPromise();
        }

        @Override
        public void resolve(@Nullable Object value) {
            settle(capability.getResolve(), value);
        }

        @Override
        public void reject(@Nullable Object reason) {
            settle(capability.getReject(), reason);
        }

        private static void settle(Object function, @Nullable Object value) {
            JSFunction.call((JSFunctionObject) function, Undefined.instance, new Object[] {value});
        }
    }
}
