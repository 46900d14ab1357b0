package dev.abide.bridge.env;

import dev.abide.bridge.BridgeHost;
import dev.abide.bridge.handle.Handles;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Handles that an addon uses with its own env although another addon has made them, when they call each other in C. In
 * Node they belong to the runtime, so that is right there. The runtime's thread only.
 */
final class LentHandles implements Handles.Lenders {
    private final BridgeHost host;
    private final Collection<Env> envs;
    private final Set<Env> lenders = new HashSet<>();

    /** Looks among the envs that there are when it is asked. */
    LentHandles(BridgeHost host, Collection<Env> envs) {
        this.host = host;
        this.envs = envs;
    }

    @Override
    @Nullable
    public Handles holding(long handle) {
        for (Env env : envs) {
            if (env.handles().isLive(handle)) {
                if (!env.calls().areUnderWay() && lenders.add(env)) {
                    // Nothing closes the window of an env that is used outside its callbacks.
                    host.post(this::closeAll);
                }
                return env.handles();
            }
        }
        return null;
    }

    private void closeAll() {
        lenders.stream()
                .filter(env -> !env.calls().areUnderWay())
                .forEach(env -> env.handles().closeAll());
        lenders.clear();
    }
}
