package dev.abide.bridge.call;

import dev.abide.bridge.BridgeHost;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;

/** What becomes of an exception that no JavaScript frame can catch. */
public final class UncaughtExceptions {
    private final BridgeHost host;
    private boolean isQuiet;

    /** Hands them to a host. */
    public UncaughtExceptions(BridgeHost host) {
        this.host = host;
    }

    /** Hands an exception of JavaScript to the host. May not return. */
    void raise(@Nullable Object exception) {
        host.uncaughtException(exception);
    }

    /** Tells of an exception that is ignored, as Node does for the callbacks of modules that do not know better. */
    void ignore() {
        if (!isQuiet) {
            host.warnOfDeprecated(
                    "DEP0168",
                    "Uncaught Node-API callback exception detected, please run node with option"
                            + " --force-node-api-uncaught-exceptions-policy=true to handle those exceptions properly.");
        }
    }

    /** Tells of no ignored exception from here on: the runtime ends. */
    public void beQuiet() {
        isQuiet = true;
    }

    /** Reports an exception that is neither a status nor a throw of JavaScript. Any thread. */
    public void bug(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        host.warn("abide: internal error, please report it: " + text);
    }
}
