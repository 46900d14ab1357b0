package dev.abide.bridge.env;

import dev.abide.bridge.library.NativeEnv;
import org.jspecify.annotations.Nullable;

/** What an addon keeps for one of its envs. */
public final class InstanceData {
    private final Env env;
    private final NativeEnv half;
    private @Nullable Finalizer finalizer;

    InstanceData(Env env, NativeEnv half) {
        this.env = env;
        this.half = half;
    }

    /** Returns the word that the addon set. */
    public long get() {
        return half.instanceData();
    }

    /** Replaces the data; the old finalizer does not run. */
    public void set(long data, long callback, long hint) {
        if (finalizer != null) {
            finalizer.cancel();
        }
        half.setInstanceData(data);
        finalizer = new Finalizer(env, callback, data, hint);
    }
}
