package dev.abide.bridge.loading;

import dev.abide.bridge.AddonBridge;
import dev.abide.bridge.AddonLoadException;
import dev.abide.bridge.BridgeHost;
import dev.abide.bridge.boundary.Boundary;
import dev.abide.bridge.env.Bridge;
import dev.abide.bridge.library.Downcalls;
import dev.abide.bridge.memory.Layout;
import dev.abide.bridge.platform.Platform;
import dev.abide.bridge.work.AsyncWork;
import dev.abide.spi.Capability;
import dev.abide.spi.Realm;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The bridge of one realm, as the host has it. */
public final class LoadingBridge implements AddonBridge {
    private static boolean started;

    private final Bridge bridge;
    private final AddonLoader loader;

    private LoadingBridge(Bridge bridge) {
        this.bridge = bridge;
        this.loader = new AddonLoader(bridge);
    }

    /**
     * Opens the bridge for a realm that is entered on this thread. Does little until the first addon is loaded.
     *
     * @param capabilities what the realm's engine can do
     */
    public static AddonBridge open(Realm realm, Set<Capability> capabilities, BridgeHost host) {
        return new LoadingBridge(new Bridge(realm, capabilities, host));
    }

    @Override
    public @Nullable Object load(Path file, OptionalInt flags, Object exports) throws AddonLoadException {
        start(bridge.host().nodeRelease());
        return loader.load(file, flags.orElse(Platform.HERE.openLazily()), exports);
    }

    /** Readies the library for the process. Whoever loads an addon meanwhile, on another thread, waits for that. */
    private static synchronized void start(BridgeHost.NodeRelease release) {
        if (!started) {
            checkLayout();
            Boundary.start();
            Downcalls.setNodeVersion(release.major(), release.minor(), release.patch());
            started = true;
        }
    }

    private static void checkLayout() {
        int[] offsets = Layout.inOrder();
        for (int index = 0; index < offsets.length; index++) {
            int actual = Downcalls.layout(index);
            if (actual != offsets[index]) {
                throw new LinkageError("libabide does not belong to this jar: offset " + index + " is " + actual);
            }
        }
    }

    @Override
    public void collectGarbage() {
        bridge.collectGarbage();
    }

    @Override
    public void forbidJavaScript() {
        bridge.forbidJavaScript();
    }

    @Override
    public void close() {
        bridge.close();
    }

    @Override
    public void abandon() {
        bridge.abandon();
        AsyncWork.finish();
    }
}
