package dev.abide.host.runtime;

import dev.abide.RuntimeOptions;
import dev.abide.host.loop.EventLoop;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** The end of a runtime: whether it has come, and what is done then. The runtime's thread only. */
public final class Ending {
    private final RuntimeOptions options;
    private final EventLoop loop;
    private final Addons addons;
    private final Output output;
    private final List<Runnable> first = new ArrayList<>();
    private final List<Runnable> last = new ArrayList<>();
    private boolean isMain;
    private boolean hasCome;
    private int code;

    Ending(RuntimeOptions options, EventLoop loop, Addons addons, Output output) {
        this.options = options;
        this.loop = loop;
        this.addons = addons;
        this.output = output;
    }

    /** Tells whether no JavaScript is to run any more. */
    boolean hasCome() {
        return hasCome;
    }

    /** Unwinds further where the end has come, and a script has caught that. */
    void check() {
        if (hasCome) {
            throw new RuntimeExit(code);
        }
    }

    /** Tells whether the main module or its loop is running, with which the process ends. */
    boolean isMain() {
        return isMain;
    }

    void setMain(boolean isMain) {
        this.isMain = isMain;
    }

    /** Does something before the addons are torn down: of threads that may still want something of this one. */
    public void before(Runnable action) {
        first.add(action);
    }

    /** Does something at the very end. */
    void after(Runnable action) {
        last.add(action);
    }

    /** Ends the process at once, or the runtime where the process goes on. Does not return. */
    public void end(int exitCode) {
        end(exitCode, addons::abandon);
    }

    /** The same with the addons torn down. */
    void endOrderly(int exitCode) {
        end(exitCode, addons::close);
    }

    private void end(int exitCode, Runnable endAddons) {
        hasCome = true;
        code = exitCode & 0xff;
        loop.stop();
        IntConsumer exit = isMain ? options.exit() : null;
        if (exit != null) {
            endEverything(endAddons);
            loop.close();
            output.flush();
            exit.accept(code);
        }
        throw new RuntimeExit(code);
    }

    /** Ends what the runtime has begun, where it is closed. */
    void close() {
        endEverything(addons::close);
        hasCome = true;
    }

    // In Node's order.
    private void endEverything(Runnable endAddons) {
        first.forEach(Runnable::run);
        endAddons.run();
        last.forEach(Runnable::run);
        last.clear();
    }
}
