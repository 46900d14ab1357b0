package dev.abide.bridge.env;

import dev.abide.bridge.library.NativeEnv;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every env of the process, by what native code has of it. */
public final class Envs {
    /** By id; replaced, never changed, so that it can be read without a lock. */
    private static volatile @Nullable Env[] byId = new @Nullable Env[0];

    private Envs() {}

    /** Returns the env of a native pointer. */
    public static Env at(long address) {
        return Objects.requireNonNull(byId[NativeEnv.idAt(address)]);
    }

    /** Opens an env for an addon and binds it to the calling thread. */
    public static synchronized Env open(Bridge bridge, String fileUrl, int apiVersion) {
        int id = byId.length;
        @Nullable Env[] all = Arrays.copyOf(byId, id + 1);
        NativeEnv half = NativeEnv.create(id, apiVersion, Bridge.SOFT_STACK_MARGIN, Bridge.HARD_STACK_MARGIN);
        Env env = new Env(half, bridge, fileUrl);
        all[id] = env;
        byId = all;
        return env;
    }

    static synchronized void forget(int id) {
        @Nullable Env[] all = byId.clone();
        all[id] = null;
        byId = all;
    }
}
