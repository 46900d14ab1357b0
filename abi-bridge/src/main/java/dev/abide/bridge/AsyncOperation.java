package dev.abide.bridge;

/**
 * Something asynchronous that an addon does, as {@code async_hooks} and {@code AsyncLocalStorage} see it. It was begun
 * by {@link BridgeHost#beginOperation} and carries the stores that were current then. The runtime's thread only.
 */
public interface AsyncOperation {
    /** Makes what runs from here on run on behalf of this operation. Nests, also within itself. */
    void enter();

    /** Undoes the latest {@link #enter()} of any operation. */
    void leave();

    /** Tells that nothing more will happen on behalf of this operation. */
    void end();
}
