package dev.abide.rhino.property;

/**
 * A Proxy, whose internal methods run its traps. Whoever asks Rhino about one asks these methods instead: Rhino would
 * do with it as with its own objects.
 */
public interface Proxied {
    InternalMethods methods();
}
