package dev.abide.bridge;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Node-API for one realm: loads addons, collects garbage on demand, tears down. All methods are called on the realm's
 * thread, entered.
 */
public interface AddonBridge extends AutoCloseable {
    /**
     * Loads an addon and runs its init, as {@code process.dlopen(module, file)}.
     *
     * @param file the absolute path of the {@code .node} file
     * @param flags how the system's loader opens it, for instance so that libraries opened later find its functions;
     *     empty as {@code require} does
     * @param exports the {@code exports} object of the module that loads it
     * @return what {@code module.exports} is to become: {@code exports} itself or what init returned
     * @throws AddonLoadException if the file cannot be loaded; an exception that init left pending is thrown as the
     *     engine's own
     */
    @Nullable
    Object load(Path file, OptionalInt flags, Object exports) throws AddonLoadException;

    /** Collects garbage and queues the finalizers of what died, as {@code global.gc()}. */
    void collectGarbage();

    /** Lets native code run no JavaScript from here on; it gets statuses instead. Any thread. */
    void forbidJavaScript();

    /**
     * Tears down all envs in Node's order: no JavaScript from here on, cleanup hooks, finalizers. Idempotent. May turn
     * the loop through {@link BridgeHost#turnUntil}.
     */
    @Override
    void close();

    /**
     * Leaves everything as it is because the process ends, as Node does on {@code process.exit} and after a fatal
     * exception: addons are told nothing more, and only what their work on other threads does is waited for. No bridge
     * of the process can be used afterwards.
     */
    void abandon();
}
