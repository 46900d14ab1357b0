package dev.abide.rhino;

/**
 * A Proxy, whose internal methods run its traps. Whoever asks Rhino about one asks these methods instead: Rhino would
 * do with it as with its own objects.
 */
interface Proxied {
    InternalMethods methods();
}
