package dev.abide.bridge.call;

import dev.abide.bridge.AsyncOperation;
import dev.abide.bridge.BridgeHost;
import java.util.ArrayDeque;
import java.util.Deque;

/** The callback scopes of one runtime: when the outermost closes, ticks and microtasks run. The runtime's thread. */
public final class CallbackScopes {
    private final BridgeHost host;
    private int depth;

    /** Begins with none open. */
    public CallbackScopes(BridgeHost host) {
        this.host = host;
    }

    private void open() {
        depth++;
    }

    /** Closes one. The outermost one runs the ticks and microtasks that came up in it, unless it failed. */
    private void close(boolean failed) {
        if (--depth == 0 && !failed) {
            host.drainTicks();
        }
    }

    /** Runs what the loop asks for on behalf of an operation. */
    public void run(AsyncOperation operation, Runnable body) {
        boolean failed = true;
        open();
        try {
            operation.enter();
            try {
                body.run();
            } finally {
                operation.leave();
            }
            failed = false;
        } finally {
            close(failed);
        }
    }

    /** The scopes that one addon has opened itself. */
    public static final class OfAddon {
        private final CallbackScopes all;
        private final Deque<AsyncOperation> operations = new ArrayDeque<>();

        /** Begins with none open. */
        public OfAddon(CallbackScopes all) {
            this.all = all;
        }

        /** Opens a scope on behalf of an operation and returns how many the addon has open. */
        public int open(AsyncOperation operation) {
            all.open();
            operation.enter();
            operations.push(operation);
            return operations.size();
        }

        /** Closes a scope; false if none is open. */
        public boolean close() {
            if (operations.isEmpty()) {
                return false;
            }
            operations.pop().leave();
            all.close(false);
            return true;
        }
    }
}
