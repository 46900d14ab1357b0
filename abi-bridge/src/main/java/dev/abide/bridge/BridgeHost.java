package dev.abide.bridge;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** What the bridge needs of the Node-shaped world around it: a loop, the Buffer class, uncaught exceptions. */
public interface BridgeHost {
    /**
     * Queues a task for a later turn of the loop, on the realm's thread. Any thread may call. A task does not keep the
     * loop alive by itself; see {@link #hold()}. After the loop has ended tasks are dropped. The loop drains ticks and
     * microtasks after each task.
     */
    void post(Runnable task);

    /** Keeps the loop alive until {@link #release()}; counted. Any thread. */
    void hold();

    /** Undoes one {@link #hold()}. Any thread. */
    void release();

    /**
     * Begins something asynchronous, which carries what {@code AsyncLocalStorage} holds now.
     *
     * @param type what {@code async_hooks} call it
     * @param resource the object that stands for it, kept weakly; {@code null}: one of the host's
     */
    AsyncOperation beginOperation(String type, @Nullable Object resource);

    /** Returns the operation of callbacks that belong to none. */
    AsyncOperation noOperation();

    /**
     * Runs the {@code process.nextTick} queue and then microtasks until both are empty. Called when the outermost
     * callback scope closes.
     */
    void drainTicks();

    /**
     * Raises {@code uncaughtException} with the value, as for an exception that no JavaScript frame can catch. May not
     * return.
     */
    void uncaughtException(@Nullable Object error);

    /** Tells whether {@code --force-node-api-uncaught-exceptions-policy} is set. */
    default boolean forcesUncaughtExceptions() {
        return false;
    }

    /** Makes a Buffer of a Uint8Array, in place: gives it the prototype {@code Buffer.prototype}. */
    Object toBuffer(Object uint8Array);

    /** Tells that an ArrayBuffer stands for memory of an addon, which must not move to another thread. */
    default void markUntransferable(Object arrayBuffer) {}

    /**
     * Makes the loop wait in a native loop from now on, and live as long as that one does. At most once. The host
     * closes it after the bridge.
     */
    void drive(NativeLoop loop);

    /**
     * Runs a script in the global scope, in the syntax that the host offers, and returns its completion value; throws
     * as the engine does.
     */
    @Nullable
    Object evaluate(String name, String source);

    /**
     * Turns the loop (tasks posted, nothing else needed) until the condition holds; used by teardown to await async
     * hooks and works.
     */
    void turnUntil(BooleanSupplier condition);

    /** Emits a {@code DeprecationWarning} with a code such as {@code DEP0168} on {@code process}. */
    void warnOfDeprecated(String code, String text);

    /** Prints a warning, once per text, on stderr. Any thread. */
    void warn(String text);

    /** The release of Node.js that this host claims to be, for instance {@code {20, 19, 0}}. */
    NodeRelease nodeRelease();

    /** A version of Node.js. */
    record NodeRelease(int major, int minor, int patch) {}
}
