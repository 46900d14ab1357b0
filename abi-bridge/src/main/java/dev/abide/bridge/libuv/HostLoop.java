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
    private @Nullable UvLoop loop;

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
        if (loop == null) {
            Optional<Libuv> libuv = Libuv.find();
            if (libuv.isEmpty()) {
                return 0;
            }
            loop = UvLoop.open(libuv.get(), unwinding, uncaught);
            host.drive(loop);
        }
        return loop.address();
    }

    /** Runs the callbacks that are due, nothing of the host. */
    public void runCallbacks() {
        if (loop != null) {
            loop.runCallbacks();
        }
    }
}
