package dev.abide.spi;

import java.util.Set;

/**
 * Announces one JavaScript engine; found by {@link java.util.ServiceLoader}.
 *
 * <p>A provider is cheap to create: it touches the engine's classes only in {@link #engineVersion()} and later. Every
 * method may be called on any thread.
 *
 * @since 1
 */
public interface EngineProvider {
    /** Returns {@link SpiVersion#CURRENT}, as it was at the provider's compilation. Called before anything else. */
    int spiVersion();

    /** Returns the engine's id: lower-case letters, digits and hyphens, for instance {@code rhino}. */
    String id();

    /** Returns the engine's name for people, for instance {@code Mozilla Rhino}. */
    String engineName();

    /**
     * Returns the version of the engine that is present.
     *
     * @throws LinkageError if the engine is not there or does not fit
     */
    String engineVersion();

    /**
     * Describes how scripts are executed, and why not better: {@code JIT}, or {@code interpreter (JVMCI is not
     * enabled)}.
     */
    String executionMode();

    /** Returns what this engine, with this backend's bridging, can do. */
    Set<Capability> capabilities();

    /**
     * Opens a new realm: global object, intrinsics, job queue. It is not entered yet.
     *
     * @param host what the realm calls back; its methods are called on the realm's thread only
     */
    Realm openRealm(RealmHost host);
}
