package dev.abide.rhino.promise;

import dev.abide.rhino.value.Slotted;
import dev.abide.spi.Promises.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.NativePromise;
import org.mozilla.javascript.Undefined;

/**
 * A promise that tells the host when it is rejected without a handler. A NativePromise in type only, for
 * Promise.resolve.
 */
final class TrackedPromise extends NativePromise implements Slotted {
    private final PromiseIntrinsics realm;
    private State state = State.PENDING;
    private @Nullable Object result = Undefined.instance;
    private List<Reaction> reactions = new ArrayList<>(1);
    private boolean handled;
    private @Nullable Object hidden;

    TrackedPromise(PromiseIntrinsics realm) {
        this.realm = realm;
    }

    State state() {
        return state;
    }

    @Nullable
    Object result() {
        return result;
    }

    void fulfill(@Nullable Object value) {
        settle(State.FULFILLED, value);
    }

    void reject(@Nullable Object reason) {
        boolean unhandled = !handled;
        settle(State.REJECTED, reason);
        if (unhandled) {
            realm.host().promiseRejected(this, reason);
        }
    }

    private void settle(State newState, @Nullable Object newResult) {
        List<Reaction> waiting = reactions;
        reactions = List.of();
        state = newState;
        result = newResult;
        waiting.forEach(this::queue);
    }

    void react(Reaction reaction) {
        if (state == State.PENDING) {
            reactions.add(reaction);
        } else {
            if (state == State.REJECTED && !handled) {
                realm.host().promiseHandled(this);
            }
            queue(reaction);
        }
        handled = true;
    }

    private void queue(Reaction reaction) {
        boolean fulfilled = state == State.FULFILLED;
        Object value = result;
        realm.queue().add(() -> reaction.run(realm, fulfilled, value));
    }

    @Override
    public @Nullable Object hidden() {
        return hidden;
    }

    @Override
    public void hide(Object data) {
        hidden = data;
    }
}
