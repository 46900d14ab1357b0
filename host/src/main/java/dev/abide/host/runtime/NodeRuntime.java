package dev.abide.host.runtime;

import dev.abide.EngineInfo;
import dev.abide.NodeCommandLine;
import dev.abide.RuntimeOptions;
import dev.abide.bridge.AddonBridge;
import dev.abide.bridge.loading.LoadingBridge;
import dev.abide.ecma.BigIntStandIn;
import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.AsyncResult;
import dev.abide.host.binding.HostBody;
import dev.abide.host.binding.HostContext;
import dev.abide.host.engine.Engine;
import dev.abide.host.loop.EventLoop;
import dev.abide.host.loop.LoopClient;
import dev.abide.host.loop.LoopClock;
import dev.abide.host.node.module.Modules;
import dev.abide.host.node.worker_threads.WorkerThread;
import dev.abide.host.node.worker_threads.Workers;
import dev.abide.host.script.Builtins;
import dev.abide.host.script.Scripting;
import dev.abide.spi.Capability;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One runtime: wires realm, loop, ticks, failures, builtin modules, module loader, bridge. Everything here speaks raw
 * values; {@code HostRuntime} is what the embedder sees.
 */
public final class NodeRuntime {
    private final RuntimeOptions options;
    private final NodeCommandLine flags;
    private final Engine engineChosen;
    private final EngineInfo engine;
    private final Set<Capability> capabilities;
    private final Realm realm;
    private final HostContext context;
    private final EventLoop loop;
    private final AsyncOperations operations = new AsyncOperations(this);
    private final Ticks ticks = new Ticks(this);
    private final Rejections rejections = new Rejections(this);
    private final Failures failures = new Failures(this);
    private final WorkPool pool = new WorkPool();
    private final Workers workers = new Workers();
    private final Set<Object> untransferable = Collections.newSetFromMap(new WeakHashMap<>());
    private final List<Runnable> endActions = new ArrayList<>();
    private final Termination termination = new Termination();
    private final @Nullable WorkerSeat seat;

    /**
     * V8 collects each time so many objects have been made; the JVM counts none, so it is whenever no JavaScript runs.
     */
    private final boolean collectsOften;

    private final ProcessObject process;
    private final Scripting scripting;
    private final Builtins builtins;
    private final Modules modules;
    private final BridgeWorld world = new BridgeWorld(this);
    private Path workingDirectory;
    private volatile @Nullable AddonBridge bridge;
    private @Nullable Object bufferPrototype;
    private @Nullable EmbedderFailure embedderFailure;
    private int depth;
    private boolean main;
    private boolean ended;
    private int endCode;
    private boolean closed;

    public NodeRuntime(Engine engine, RuntimeOptions options) {
        this(engine, options, null);
    }

    /**
     * Opens a runtime.
     *
     * @param seat what makes it a worker's, {@code null} for one that is nobody's worker
     */
    public NodeRuntime(Engine engine, RuntimeOptions options, @Nullable WorkerSeat seat) {
        this.engineChosen = engine;
        this.engine = engine.info();
        this.seat = seat;
        this.options = options;
        this.flags = Flags.of(options);
        this.collectsOften = flags.has("gc-interval");
        this.workingDirectory = options.workingDirectory();
        this.loop = new EventLoop(LoopClock.system(), new Client());
        this.realm = engine.provider().openRealm(new Listener());
        realm.enter();
        this.context = new HostContext(realm, this);
        this.process = new ProcessObject(this);
        this.capabilities = engine.provider().capabilities();
        this.scripting = Scripting.of(context, capabilities, options.environment(), seat != null);
        this.builtins = new Builtins(context, scripting, CoreBindings.all(this));
        this.modules = new Modules(context, scripting, builtins, flags);
    }

    /** Runs the bootstrap script. */
    public void start() {
        insideCallback(() -> {
            if (!capabilities.contains(Capability.BIGINT)) {
                new BigIntStandIn(realm).install();
            }
            modules.offer();
            builtins.require("internal/globals/bootstrap");
            modules.start();
        });
        drain();
    }

    public RuntimeOptions options() {
        return options;
    }

    /** Returns what {@code process.execArgv} and {@code NODE_OPTIONS} ask for. */
    public NodeCommandLine flags() {
        return flags;
    }

    public EngineInfo engine() {
        return engine;
    }

    /** Returns the engine, to open further runtimes on it. */
    public Engine engineChosen() {
        return engineChosen;
    }

    /** Returns what makes this a worker's runtime, {@code null} if it is none. */
    @Nullable
    public WorkerSeat seat() {
        return seat;
    }

    /** Returns the workers that scripts of this runtime started. */
    public Workers workers() {
        return workers;
    }

    public Realm realm() {
        return realm;
    }

    public HostContext context() {
        return context;
    }

    public EventLoop loop() {
        return loop;
    }

    public AsyncOperations operations() {
        return operations;
    }

    public Ticks ticks() {
        return ticks;
    }

    public Rejections rejections() {
        return rejections;
    }

    public Failures failures() {
        return failures;
    }

    public ProcessObject process() {
        return process;
    }

    public Builtins builtins() {
        return builtins;
    }

    public Modules modules() {
        return modules;
    }

    public Scripting scripting() {
        return scripting;
    }

    public Path workingDirectory() {
        return workingDirectory;
    }

    public void changeDirectory(Path directory) {
        workingDirectory = directory;
    }

    /** Returns the bridge, opened at the first addon. */
    public AddonBridge bridge() {
        AddonBridge open = bridge;
        if (open == null) {
            open = LoadingBridge.open(realm, capabilities, world);
            bridge = open;
        }
        return open;
    }

    public void collectGarbage() {
        bridge().collectGarbage();
    }

    // Callbacks

    /** Tells whether the host is within JavaScript that it started, so that nobody else drains. */
    public boolean isInside() {
        return depth > 0;
    }

    public void insideCallback(Runnable body) {
        int entered = operations.depth();
        Object stores = operations.stores();
        depth++;
        try {
            body.run();
        } finally {
            depth--;
            operations.leaveDownTo(entered);
            if (depth == 0) {
                operations.setStores(stores);
                if (collectsOften) {
                    collectGarbage();
                }
            }
        }
    }

    /** The same for what nothing asynchronous gave rise to, unless JavaScript runs already. */
    public void insideScript(Runnable body) {
        if (isInside()) {
            insideCallback(body);
        } else {
            insideCallback(() -> {
                operations.root().enter();
                body.run();
            });
        }
    }

    /** Runs JavaScript as part of what the host does, so that nobody drains within. */
    public boolean withoutDraining(BooleanSupplier body) {
        depth++;
        try {
            return body.getAsBoolean();
        } finally {
            depth--;
        }
    }

    /** Runs a body; what it throws is an uncaught exception. Returns whether it threw nothing. */
    public boolean guard(Runnable body) {
        try {
            body.run();
            return true;
        } catch (RuntimeException | StackOverflowError e) {
            failures.thrown(e);
            return false;
        }
    }

    /** Drains ticks and microtasks unless JavaScript of the host is running. */
    public void drain() {
        if (depth == 0) {
            ticks.drain();
        }
    }

    /** Runs the body of a host function; a Java exception becomes an Error. */
    @Nullable
    public Object hostCall(HostBody body, Arguments arguments) {
        if (ended) {
            // Where a script could catch the exit.
            throw new RuntimeExit(endCode);
        }
        if (termination.isDemanded()) {
            end(WorkerThread.TERMINATED);
        }
        try {
            return body.call(arguments);
        } catch (RuntimeExit e) {
            throw e;
        } catch (RuntimeException e) {
            if (realm.errors().isThrow(e)) {
                throw e;
            }
            throw javaFailure(e);
        }
    }

    private RuntimeException javaFailure(RuntimeException failure) {
        if (options.environment().containsKey("ABIDE_DEBUG")) {
            java.io.StringWriter trace = new java.io.StringWriter();
            failure.printStackTrace(new java.io.PrintWriter(trace));
            printError(trace.toString());
        }
        return context.error(ErrorKind.ERROR, "ERR_ABIDE_INTERNAL", failure.toString());
    }

    public <R extends @Nullable Object> void async(Callable<R> work, AsyncResult<R> done) {
        loop.hold();
        AsyncOperations.Operation operation = operations.begin("FSREQCALLBACK", null);
        pool.submit(
                work,
                (failure, result) -> loop.post(() -> {
                    loop.release();
                    operations.runLast(operation, () -> done.done(failure, result));
                }));
    }

    // The end

    public boolean isMain() {
        return main;
    }

    public boolean hasEnded() {
        return ended;
    }

    /** Ends the process at once, or the runtime where the process goes on. Does not return. */
    public void end(int code) {
        end(code, AddonBridge::abandon);
    }

    /**
     * Ends the process, with its addons in the way that is given, or the runtime where the process goes on. Does not
     * return.
     */
    private void end(int code, Consumer<AddonBridge> addons) {
        ended = true;
        endCode = code & 0xff;
        loop.stop();
        IntConsumer exit = main ? options.exit() : null;
        if (exit != null) {
            endEverything(addons);
            loop.close();
            flush();
            exit.accept(endCode);
        }
        throw new RuntimeExit(endCode);
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
        main = true;
        try {
            insideScript(() -> guard(body));
            drain();
            do {
                loop.run();
                if (ended) {
                    break;
                }
                if (termination.isDemanded()) {
                    end(WorkerThread.TERMINATED);
                }
                guard(() -> process.emit("beforeExit", process.exitCode(0)));
                drain();
            } while (loop.isAlive());
            end(process.emitExit(process.exitCode(0)), AddonBridge::close);
            throw new AssertionError("end returned");
        } catch (RuntimeExit e) {
            return e.code();
        } finally {
            flush();
            main = false;
        }
    }

    /** Keeps an exception for the embedder and makes the loop return. */
    public void failEmbedder(@Nullable Object error) {
        if (embedderFailure == null) {
            embedderFailure = new EmbedderFailure(error);
        }
        loop.stop();
    }

    /** Throws what the loop kept for the embedder. */
    public void throwEmbedderFailure() {
        EmbedderFailure failure = embedderFailure;
        if (failure != null) {
            embedderFailure = null;
            throw realm.errors().toThrowable(failure.error());
        }
    }

    public Termination termination() {
        return termination;
    }

    /** Makes the runtime end as soon as the script that runs lets it. Any thread. */
    public void terminate() {
        termination.demand();
        loop.end();
        AddonBridge open = bridge;
        if (open != null) {
            open.forbidJavaScript();
        }
        realm.interrupt(new RuntimeExit(WorkerThread.TERMINATED));
    }

    /** Returns the objects that must not be transferred to another thread; kept weakly. */
    public Set<Object> untransferable() {
        return untransferable;
    }

    /** Does something when the runtime ends. */
    public void atEnd(Runnable action) {
        endActions.add(action);
    }

    // In Node's order: threads that may still want something of this one come first.
    private void endEverything(Consumer<AddonBridge> addons) {
        workers.close();
        endBridge(addons);
        endActions.forEach(Runnable::run);
        endActions.clear();
    }

    private void endBridge(Consumer<AddonBridge> end) {
        if (bridge != null) {
            AddonBridge open = bridge;
            bridge = null;
            end.accept(open);
        }
    }

    public void close() {
        if (!closed) {
            closed = true;
            endEverything(AddonBridge::close);
            ended = true;
            loop.close();
            pool.close();
            flush();
            realm.leave();
            realm.close();
        }
    }

    // Output

    public void printError(String text) {
        write(options.stderr(), text.getBytes(StandardCharsets.UTF_8));
    }

    private void flush() {
        write(options.stdout(), new byte[0]);
        write(options.stderr(), new byte[0]);
    }

    // What is printed to a closed pipe is lost, as in Node.
    private static void write(OutputStream stream, byte[] bytes) {
        try {
            stream.write(bytes);
            stream.flush();
        } catch (IOException e) {
            return;
        }
    }

    // Values

    public Object toBuffer(Object uint8Array) {
        if (bufferPrototype == null) {
            Object buffer = context.get(context.global(), "Buffer");
            bufferPrototype = buffer == null ? null : context.get(buffer, "prototype");
        }
        realm.objects().setPrototype(uint8Array, bufferPrototype);
        return uint8Array;
    }

    private record EmbedderFailure(@Nullable Object error) {}

    private final class Client implements LoopClient {
        @Override
        public void drain() {
            NodeRuntime.this.drain();
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
    }
}
