package dev.abide.bridge.env;

import dev.abide.spi.Buffers;
import dev.abide.spi.Capability;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * The ArrayBuffers over memory of addons. At teardown they come before all cleanup hooks, as in Node: whatever a hook
 * tears down, nobody looks at the memory any more, and it was given back.
 */
final class ExternalBuffers {
    private final Set<Object> buffers = Collections.newSetFromMap(new WeakHashMap<>());
    private final LinkedHashSet<Finalizer> finalizers = new LinkedHashSet<>();

    void add(Object arrayBuffer) {
        buffers.add(arrayBuffer);
    }

    /** Adds what gives memory back. */
    void add(Finalizer finalizer) {
        finalizers.add(finalizer);
    }

    void remove(Finalizer finalizer) {
        finalizers.remove(finalizer);
    }

    /** Detaches all, and runs the finalizers, newest first. */
    void end(Bridge bridge) {
        if (bridge.capabilities().contains(Capability.DETACH)) {
            Buffers engine = bridge.realm().buffers();
            List.copyOf(buffers).forEach(engine::detach);
        }
        List.copyOf(finalizers.reversed()).forEach(Finalizer::runAtTeardown);
    }
}
