package dev.abide.spi;

/**
 * One JavaScript world: a global object with its own intrinsics, and the operations on its values by facet.
 *
 * <p>The facets are fetched once and kept by the caller; each accessor returns the same object every time.
 *
 * @since 1
 */
public interface Realm extends AutoCloseable {
    /**
     * Binds this realm to the calling thread. Every other use must lie between this call and {@link #leave()}. May
     * nest.
     */
    void enter();

    /** Undoes the latest {@link #enter()} of the calling thread. */
    void leave();

    /** Kinds, singletons, conversions, comparison. */
    Values values();

    /** Strings. */
    Strings strings();

    /** Symbols. */
    Symbols symbols();

    /** BigInts, or their stand-ins. */
    BigInts bigInts();

    /** Dates. */
    Dates dates();

    /** Objects and their properties. */
    ObjectModel objects();

    /** Arrays. */
    Arrays arrays();

    /** Functions, native and scripted. */
    Functions functions();

    /** Error objects and thrown values. */
    Errors errors();

    /** Promises. */
    Promises promises();

    /** The queue of promise reactions and microtasks. */
    Jobs jobs();

    /** ArrayBuffers and their views. */
    Buffers buffers();

    /** Data of the host hidden in JavaScript objects. */
    Associations associations();

    /** Opaque JavaScript values that stand for a Java object. */
    Externals externals();

    /** Evaluation of source text. */
    Scripts scripts();

    /**
     * Makes a further world in this one: a global object with intrinsics of its own, on the same engine, thread and
     * queue of jobs, with the same registry of symbols. Values of both may meet; its facets make values of the new
     * intrinsics, all else of them is the same whichever of the two is asked. It is entered, interrupted and closed
     * with this one, never by itself: {@link #enter()}, {@link #leave()} and {@link #close()} of it do nothing.
     *
     * @since 1
     */
    Realm newWorld();

    /**
     * Makes the JavaScript that runs now, or else what runs next, throw an error of the host's, past all catch clauses;
     * also JavaScript that waits in {@code Atomics.wait}. An engine without {@link Capability#INTERRUPTION} throws it
     * before the next job of the queue. Any thread; the error is thrown on the realm's. Only called if
     * {@link RealmHost#mayInterrupt()}.
     *
     * @since 1
     */
    void interrupt(Error error);

    /** Ends the realm; no JavaScript runs afterwards. Called on no thread that has entered it. */
    @Override
    void close();
}
