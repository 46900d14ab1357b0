package dev.abide.nashorn.object;

import dev.abide.ecma.ProxyMethods;

/** A Proxy: an object, or a function if its target can be called, that asks for everything. */
public interface Proxied {
    ProxyMethods methods();
}
