package dev.abide;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * One JavaScript world: an engine's realm, its event loop, {@code require} and the builtin modules of Node.js, native
 * addons.
 *
 * <p>Belongs to the thread that opened it; see the package description. Where nothing else is said, a method throws
 * {@link JsException} for what a script throws, and {@link IllegalStateException} on another thread or after
 * {@link #close()}.
 *
 * @since 1
 */
public interface JsRuntime extends AutoCloseable {
    /**
     * Opens a runtime on the default engine, bound to the calling thread.
     *
     * @throws EngineUnavailableException if there is no engine
     */
    static JsRuntime open() {
        return open(RuntimeOptions.defaults());
    }

    /**
     * Opens a runtime, bound to the calling thread.
     *
     * @throws EngineUnavailableException if the engine wanted is not there, or none at all
     */
    static JsRuntime open(RuntimeOptions options) {
        return RuntimeProvider.find().open(options);
    }

    /**
     * Opens a runtime on a new thread with a stack of {@link RuntimeOptions#stackSize()}, runs the body there, closes
     * the runtime and returns what the body returned. What the body throws is thrown here.
     *
     * @throws EngineUnavailableException as {@link #open(RuntimeOptions)}
     */
    static <R extends @Nullable Object> R run(RuntimeOptions options, RuntimeBody<R> body) {
        return RuntimeThread.run(options, body);
    }

    /** Lists the engines that can be chosen and those that were refused. Any thread. */
    static EngineListing engines() {
        return RuntimeProvider.find().engines();
    }

    /** Returns the engine that this runtime runs on. */
    EngineInfo engine();

    /**
     * Runs a classic script in the global scope and returns its completion value. Ticks and microtasks are drained
     * afterwards.
     */
    default JsValue evaluate(String source) {
        return evaluate("<evaluate>", source);
    }

    /**
     * Runs a classic script in the global scope and returns its completion value. Ticks and microtasks are drained
     * afterwards.
     *
     * @param name shown in stack traces: a path or URL
     */
    JsValue evaluate(String name, String source);

    /**
     * Returns what {@code require(id)} gives in a script of the working directory. Ticks and microtasks are drained
     * afterwards.
     */
    JsValue require(String id);

    /**
     * Loads a {@code .node} file and returns its exports.
     *
     * @throws JsException with code {@code ERR_DLOPEN_FAILED} if it cannot be loaded, or with what its init threw
     */
    JsValue loadAddon(Path file);

    /** Returns the global object. */
    JsValue global();

    /** Returns {@code undefined}. */
    JsValue undefined();

    /** Returns {@code null}. */
    JsValue nullValue();

    /**
     * Returns the JavaScript value of a Java value. {@code null}, {@link Boolean}; {@link CharSequence},
     * {@link Character} and an enum's constant (its name): a string; {@link java.math.BigInteger}: a BigInt; other
     * {@link Number}s: converted to double; {@code byte[]}: a Buffer with a copy; {@link java.nio.ByteBuffer}: a Buffer
     * of what remains, which shares the memory of a direct one that can be written, else a copy;
     * {@link java.time.Instant}: a Date; {@link java.util.Map} and records: an object with a copy of each value; arrays
     * and {@link Iterable}s: an array of copies; {@link JsFunction}: a function;
     * {@link java.util.concurrent.CompletionStage}: a promise, which keeps the loop alive; a {@link JsValue} of this
     * runtime: itself.
     *
     * @throws IllegalArgumentException for every other value, for one that contains itself, and for a {@link Long} that
     *     no double holds
     */
    JsValue value(@Nullable Object value);

    /** Makes an empty object. */
    JsValue object();

    /** Makes an array of values as {@link #value} accepts them. */
    JsValue array(@Nullable Object... elements);

    /** Makes a function whose body is Java. */
    JsValue function(String name, JsFunction body);

    /**
     * Runs a file as {@code node FILE} does: as the main module, then the event loop until it is idle, with
     * {@code beforeExit} and {@code exit}. An uncaught exception is printed to {@link RuntimeOptions#stderr()} as
     * Node.js prints it.
     *
     * @param script a path or what {@code node} would take for it: a folder, a file without extension, {@code -} for
     *     standard input
     * @return the exit code
     */
    int runMain(String script);

    /**
     * Runs what {@link RuntimeOptions#execArguments()} name, {@code --eval CODE} or {@code --print CODE}, or else
     * standard input, as {@code node} does without a script.
     *
     * @return the exit code
     */
    int runMain();

    /**
     * Turns the event loop until nothing keeps it alive.
     *
     * @throws JsException for an exception that nothing caught and no {@code uncaughtException} listener took; the loop
     *     can be run on
     */
    void runUntilIdle();

    /**
     * Does what is due now, waiting for nothing: timers, tasks, immediates, each with ticks and microtasks. For an
     * embedder with a loop of its own.
     *
     * @return whether something keeps the loop alive
     */
    boolean turn();

    /**
     * Queues a body for the runtime's thread, to run in a later turn of the loop. Any thread. Does not keep the loop
     * alive; dropped after {@link #close()}.
     */
    void post(Runnable task);

    /**
     * Waits until {@link #turn} has something to do or nothing keeps the loop alive.
     *
     * @param timeoutMillis the longest time to wait
     * @return whether there is something to do
     */
    boolean awaitWork(long timeoutMillis);

    /** Collects garbage and queues the finalizers of what died, as {@code global.gc()}. */
    void collectGarbage();

    /** Tears down the addons in the order of Node.js, and the realm. Idempotent. Runs no {@code exit} listeners. */
    @Override
    void close();
}
