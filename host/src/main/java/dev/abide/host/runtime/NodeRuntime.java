package dev.abide.host.runtime;

import dev.abide.NodeCommandLine;
import dev.abide.RuntimeOptions;
import dev.abide.bridge.BridgeHost;
import dev.abide.ecma.BigIntStandIn;
import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.AsyncResult;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostBody;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.HostWorld;
import dev.abide.host.engine.Engine;
import dev.abide.host.loop.EventLoop;
import dev.abide.host.loop.LoopClient;
import dev.abide.host.loop.LoopClock;
import dev.abide.host.node.module.Modules;
import dev.abide.host.script.Builtins;
import dev.abide.host.script.CompiledScripts;
import dev.abide.host.script.Scripting;
import dev.abide.host.system.Signals;
import dev.abide.spi.Capability;
import dev.abide.spi.CodeCache;
import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One runtime: puts its parts together, starts it, runs its main module, closes it. Everything here speaks raw values;
 * {@code HostRuntime} is what the embedder sees.
 */
public final class NodeRuntime {
    private final RuntimeOptions options;
    private final @Nullable WorkerSeat seat;
    private final Set<Capability> capabilities;
    private final EventLoop loop;
    private final Realm realm;
    private final Output output;
    private final Termination termination = new Termination();
    private final Addons addons;
    private final Ending ending;
    private final Callbacks callbacks;
    private final ProcessObject process;
    private final Failures failures;
    private final Rejections rejections;
    private final Ticks ticks;
    private final Builtins builtins;
    private final Modules modules;
    private final HostCalls calls;
    private final RuntimeParts parts;
    private final WorkPool pool = new WorkPool();
    private boolean closed;

    /**
     * Opens a runtime.
     *
     * @param seat what makes it a worker's, {@code null} for one that is nobody's worker
     */
    public NodeRuntime(Engine engine, RuntimeOptions options, @Nullable WorkerSeat seat) {
        this.options = options;
        this.seat = seat;
        this.output = new Output(options);
        this.capabilities = engine.provider().capabilities();
        this.loop = new EventLoop(LoopClock.system(), new Client());
        this.realm = engine.provider().openRealm(new Listener());
        realm.enter();
        NodeCommandLine flags = Flags.of(options);
        HostContext context = new HostContext(realm, new World());
        this.addons = new Addons(realm, capabilities, this::bridgeHost, options.trace());
        this.ending = new Ending(options, loop, addons, output);
        this.callbacks = new Callbacks(context, ending, this::failed, this::drainTicks, collection(flags));
        this.process = new ProcessObject(context, callbacks, output);
        this.failures = new Failures(context, ending, termination, process, output, seat);
        this.rejections = new Rejections(context, callbacks, ending, process, failures, flags);
        this.ticks = new Ticks(context, callbacks, ending, rejections, failures);
        this.calls = new HostCalls(context, ending, termination, output);
        Scripting scripting = Scripting.of(context, capabilities, options.environment(), seat != null);
        this.builtins = new Builtins(context, scripting, this::binding);
        this.modules = new Modules(context, scripting, builtins, flags);
        this.parts = new RuntimeParts(
                engine,
                options,
                flags,
                seat,
                context,
                loop,
                callbacks,
                ticks,
                failures,
                process,
                scripting,
                addons,
                ending,
                new WorkingDirectory(options.workingDirectory()),
                output);
    }

    // V8 collects each time so many objects have been made; the JVM counts none, so it is whenever no JavaScript runs.
    private Runnable collection(NodeCommandLine flags) {
        return flags.has("gc-interval") ? addons::collectGarbage : () -> {};
    }

    private BridgeHost bridgeHost() {
        return new BridgeWorld(parts);
    }

    private void failed(Throwable failure) {
        failures.thrown(failure);
    }

    private void drainTicks() {
        ticks.drain();
    }

    private @Nullable Binding binding(String name) {
        return Subjects.binding(name, parts);
    }

    /** Returns what this is made of. */
    public RuntimeParts parts() {
        return parts;
    }

    /** Returns the loader of users' modules. */
    public Modules modules() {
        return modules;
    }

    /** Runs the bootstrap script. */
    public void start() {
        callbacks.inside(() -> {
            if (!capabilities.contains(Capability.BIGINT)) {
                new BigIntStandIn(realm).install();
            }
            modules.offer();
            builtins.require("internal/globals/bootstrap");
            modules.start();
        });
        callbacks.drain();
    }

    /**
     * Runs a script, or what the options name instead, as the main module and the loop until it is idle. Returns the
     * exit code.
     */
    public int runMain(@Nullable String script) {
        return runAsMain(() -> modules.runMain(script));
    }

    /** Runs a body that loads the main module, and the loop until it is idle. Returns the exit code. */
    public int runAsMain(Runnable body) {
        ending.setMain(true);
        leaveSignalsToSystem();
        try {
            callbacks.insideScript(() -> callbacks.guard(body));
            callbacks.drain();
            runLoop();
            int code = process.emitExit(process.exitCode(0));
            ticks.runLastJobs();
            ending.endOrderly(code);
            throw new AssertionError("end returned");
        } catch (RuntimeExit e) {
            return e.code();
        } finally {
            output.flush();
            ending.setMain(false);
        }
    }

    // The JVM ends orderly at these. A process that is only this runtime dies of them, as Node's parent expects.
    private void leaveSignalsToSystem() {
        if (options.exit() != null && seat == null) {
            List.of("HUP", "INT", "TERM").forEach(Signals::leaveToSystem);
        }
    }

    private void runLoop() {
        do {
            loop.run();
            if (ending.hasCome()) {
                return;
            }
            if (termination.isDemanded()) {
                ending.end(Termination.EXIT_CODE);
            }
            callbacks.guard(() -> process.emit("beforeExit", process.exitCode(0)));
            callbacks.drain();
        } while (loop.isAlive());
    }

    /** Makes the runtime end as soon as the script that runs lets it. Any thread. */
    public void terminate() {
        termination.demand();
        loop.end();
        addons.forbidJavaScript();
        realm.interrupt(new RuntimeExit(Termination.EXIT_CODE));
    }

    /** Ends the runtime, unless it has been closed already. */
    public void close() {
        if (!closed) {
            closed = true;
            ending.close();
            loop.close();
            pool.close();
            output.flush();
            realm.leave();
            realm.close();
        }
    }

    private final class Client implements LoopClient {
        @Override
        public void drain() {
            callbacks.drain();
        }

        @Override
        public void failed(Throwable failure) {
            failures.thrown(failure);
        }
    }

    private final class Listener implements RealmHost {
        @Override
        public void promiseRejected(Object promise, @Nullable Object reason) {
            rejections.rejected(promise, reason);
        }

        @Override
        public void promiseHandled(Object promise) {
            rejections.handled(promise);
        }

        @Override
        public void jobFailed(@Nullable Object error) {
            ticks.jobFailed(error);
        }

        @Override
        public boolean mayInterrupt() {
            return seat != null;
        }

        @Override
        public CodeCache codeCache() {
            return CompiledScripts.at(options.environment());
        }
    }

    private final class World implements HostWorld {
        @Override
        public EventLoop loop() {
            return loop;
        }

        @Override
        public RuntimeOptions options() {
            return options;
        }

        @Override
        public Object process() {
            return process.raw();
        }

        @Override
        public Path workingDirectory() {
            return parts.directory().path();
        }

        @Override
        public @Nullable Object requireBuiltin(String id) {
            return builtins.require(id);
        }

        @Override
        public @Nullable Object call(HostBody body, Arguments arguments) {
            return calls.call(body, arguments);
        }

        @Override
        public void inside(Runnable body) {
            callbacks.inside(body);
        }

        @Override
        public <R extends @Nullable Object> void async(Callable<R> work, AsyncResult<R> done) {
            loop.hold();
            AsyncOperations operations = callbacks.operations();
            AsyncOperations.Operation operation = operations.begin("FSREQCALLBACK", null);
            pool.submit(
                    work,
                    (failure, result) -> loop.post(() -> {
                        loop.release();
                        operations.runLast(operation, () -> done.done(failure, result));
                    }));
        }

        @Override
        public <R> R waiting(Supplier<R> body) {
            return termination.waiting(body);
        }

        @Override
        public void atEnd(Runnable action) {
            ending.after(action);
        }

        @Override
        public void uncaughtException(@Nullable Object error) {
            failures.uncaught(error, false);
        }
    }
}
