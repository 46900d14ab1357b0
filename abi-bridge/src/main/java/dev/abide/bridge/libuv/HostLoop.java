package dev.abide.bridge.libuv;

import dev.abide.bridge.BridgeHost;
import dev.abide.bridge.call.ThreadUnwinding;
import dev.abide.bridge.call.UncaughtExceptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The libuv loop of one runtime, which there is from the moment when an addon can reach it. The runtime's thread. */
public final class HostLoop {
    private final BridgeHost host;
    private final ThreadUnwinding unwinding;
    private final UncaughtExceptions uncaught;
    private volatile @Nullable UvLoop loop;

    /** Begins without a loop. */
    public HostLoop(BridgeHost host, ThreadUnwinding unwinding, UncaughtExceptions uncaught) {
        this.host = host;
        this.unwinding = unwinding;
        this.uncaught = uncaught;
    }

    /** Makes libuv's functions visible to an addon that is about to be opened, and its loop if it asks for that. */
    public void offer(Path file, Set<String> functions) {
        if (Libuv.find().isEmpty()) {
            host.warn("abide: " + file + " uses libuv, which is not on this system: it fails where it calls it; "
                    + Libuv.HOW_TO_INSTALL);
        } else if (functions.contains("uv_default_loop")) {
            address();
        }
    }

    /** Returns the {@code uv_loop_t*} that the host's loop drives from now on; 0 without libuv. */
    public long address() {
        UvLoop open = loop;
        if (open == null) {
            Optional<Libuv> libuv = Libuv.find();
            if (libuv.isEmpty()) {
                return 0;
            }
            open = UvLoop.open(libuv.get(), unwinding, uncaught);
            loop = open;
            host.drive(open);
        }
        return open.address();
    }

    /** Returns the {@code uv_loop_t*} if there is one by now, otherwise 0. Any thread. */
    public long addressIfOpen() {
        UvLoop open = loop;
        return open == null ? 0 : open.address();
    }

    /** Runs the callbacks that are due, nothing of the host. */
    public void runCallbacks() {
        UvLoop open = loop;
        if (open != null) {
            open.runCallbacks();
        }
    }
}
