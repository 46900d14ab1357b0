package dev.abide.bridge.handle;

import org.jspecify.annotations.Nullable;

/** The payload of an external: the address that the addon gave. */
public record ExternalPointer(long address) {
    static long addressOf(@Nullable Object payload) {
        return payload instanceof ExternalPointer pointer ? pointer.address : 0;
    }
}
