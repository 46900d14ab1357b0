package dev.abide.rhino.weak;

import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;

/** One registration of a target. */
final class Cell extends PhantomReference<Object> {
    private final RegistryObject registry;
    private final @Nullable Object held;
    private final @Nullable WeakReference<Object> token;

    Cell(
            Object target,
            ReferenceQueue<Object> queue,
            RegistryObject registry,
            @Nullable Object held,
            @Nullable Object token) {
        super(target, queue);
        this.registry = registry;
        this.held = held;
        this.token = token == null ? null : new WeakReference<>(token);
    }

    RegistryObject registry() {
        return registry;
    }

    @Nullable
    Object held() {
        return held;
    }

    boolean hasToken(Object other) {
        return token != null && token.refersTo(other);
    }
}
