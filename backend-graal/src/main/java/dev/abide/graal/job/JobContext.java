package dev.abide.graal.job;

import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.PromiseHook;
import com.oracle.truffle.js.runtime.objects.JSDynamicObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import com.oracle.truffle.js.runtime.objects.Undefined;
import dev.abide.spi.PromiseListener;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The value that the host attaches to what runs. A reaction is known by the promise that it settles, which is made when
 * the reaction is registered; so the value is kept there, as Node did with V8's hook of the same kind. The hook costs
 * something at each promise, so it is set when the first value or listener is.
 */
final class JobContext implements PromiseHook {
    private final HiddenKey key = new HiddenKey("context");
    private final JSContext context;
    private final Deque<Optional<Attached>> before = new ArrayDeque<>();
    private @Nullable Attached current;
    private @Nullable PromiseListener listener;
    private boolean hooked;

    /** A value as the engine may keep it: it takes no Java strings for values of its own. */
    private record Attached(Object value) {}

    JobContext(JSContext context) {
        this.context = context;
    }

    @Nullable
    Object get() {
        return current == null ? null : current.value();
    }

    void set(@Nullable Object value) {
        current = value == null ? null : new Attached(value);
        if (value != null) {
            hook();
        }
    }

    void listen(@Nullable PromiseListener newListener) {
        listener = newListener;
        if (newListener != null) {
            hook();
        }
    }

    private void hook() {
        if (!hooked) {
            hooked = true;
            context.setPromiseHook(this);
        }
    }

    @Override
    public void promiseChanged(int change, JSDynamicObject promise, JSDynamicObject parent) {
        PromiseListener told = listener;
        if (told != null && change == TYPE_AFTER) {
            told.afterReaction(promise);
        }
        follow(change, promise);
        if (told != null) {
            tell(told, change, promise, parent);
        }
    }

    private void follow(int change, JSDynamicObject promise) {
        switch (change) {
            case TYPE_INIT -> {
                if (current != null) {
                    JSObjectUtil.putHiddenProperty(promise, key, current);
                }
            }
            case TYPE_BEFORE -> {
                before.push(Optional.ofNullable(current));
                current = (Attached) JSDynamicObject.getOrNull(promise, key);
            }
            case TYPE_AFTER -> current = before.isEmpty() ? null : before.pop().orElse(null);
            default -> {
                // Settling changes nothing.
            }
        }
    }

    @SuppressWarnings("ReferenceEquality") // undefined is a singleton
    private static void tell(PromiseListener told, int change, JSDynamicObject promise, JSDynamicObject parent) {
        switch (change) {
            case TYPE_INIT -> told.made(promise, parent == Undefined.instance ? null : parent);
            case TYPE_RESOLVE -> told.resolved(promise);
            case TYPE_BEFORE -> told.beforeReaction(promise);
            default -> {
                // The end of a reaction was told within it.
            }
        }
    }
}
