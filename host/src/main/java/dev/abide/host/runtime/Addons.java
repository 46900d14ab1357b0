package dev.abide.host.runtime;

import dev.abide.bridge.AddonBridge;
import dev.abide.bridge.AddonLoadException;
import dev.abide.bridge.BridgeHost;
import dev.abide.bridge.loading.LoadingBridge;
import dev.abide.spi.Capability;
import dev.abide.spi.Realm;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The addons of one runtime, behind a bridge that is opened for the first of them. */
public final class Addons {
    private final Realm realm;
    private final Set<Capability> capabilities;
    private final Supplier<BridgeHost> host;
    private final @Nullable Path trace;
    private volatile @Nullable AddonBridge bridge;

    /**
     * Prepares for addons.
     *
     * @param host makes what the bridge sees of the runtime
     * @param trace where calls of Node-API are written, {@code null} for nowhere
     */
    Addons(Realm realm, Set<Capability> capabilities, Supplier<BridgeHost> host, @Nullable Path trace) {
        this.realm = realm;
        this.capabilities = capabilities;
        this.host = host;
        this.trace = trace;
    }

    /**
     * Loads an addon and returns its exports, given the object that Node would hand to it for them.
     *
     * @param flags of the system's loader; empty for those of {@code require}
     */
    public @Nullable Object load(Path file, OptionalInt flags, Object exports) throws AddonLoadException {
        return bridge().load(file, flags, exports);
    }

    /** Collects garbage, and runs the finalizers of what is found. */
    public void collectGarbage() {
        bridge().collectGarbage();
    }

    private AddonBridge bridge() {
        AddonBridge open = bridge;
        if (open == null) {
            if (trace != null) {
                // Read when the native library is loaded, once in a process.
                System.setProperty("abide.trace", trace.toString());
            }
            open = LoadingBridge.open(realm, capabilities, host.get());
            bridge = open;
        }
        return open;
    }

    /** Keeps native code from running JavaScript from now on. Any thread. */
    void forbidJavaScript() {
        AddonBridge open = bridge;
        if (open != null) {
            open.forbidJavaScript();
        }
    }

    /** Tears the addons down, in Node's order. */
    void close() {
        end(AddonBridge::close);
    }

    /** Leaves the addons as they are: the process ends. */
    void abandon() {
        end(AddonBridge::abandon);
    }

    private void end(Consumer<AddonBridge> way) {
        AddonBridge open = bridge;
        if (open != null) {
            bridge = null;
            way.accept(open);
        }
    }
}
