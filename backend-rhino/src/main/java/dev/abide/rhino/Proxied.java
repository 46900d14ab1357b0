package dev.abide.rhino;

/**
 * A Proxy: a {@link ProxyObject}, a {@link ProxyFunction} if its target can be called, a {@link ProxyArray} if its
 * target is an array.
 */
interface Proxied {
    ProxyMethods methods();

    ProxyHooks hooks();
}
