package dev.abide.nashorn;

/** A Proxy: a {@link ProxyObject}, or a {@link ProxyFunction} if its target can be called. */
interface Proxied {
    ProxyMethods methods();
}
