package dev.abide.rhino.property;

import dev.abide.ecma.Descriptor;
import dev.abide.ecma.ProxyMethods;
import dev.abide.ecma.StrictProxy;

/**
 * A Proxy, whose internal methods run its traps. Whoever would ask Rhino about one asks these methods instead: Rhino
 * would do with it as with its own objects.
 */
public interface Proxied {
    /** Returns the internal methods; their keys are as {@link PropertyKey} makes them. */
    ProxyMethods methods();

    /** Returns the same, for those who want an exception for a refusal. */
    StrictProxy strict();

    /** Tells whether there is an own property that loops and copies see. */
    default boolean isEnumerable(Object name) {
        Descriptor found = methods().getOwn(PropertyKey.of(name));
        return found != null && found.isEnumerable();
    }
}
