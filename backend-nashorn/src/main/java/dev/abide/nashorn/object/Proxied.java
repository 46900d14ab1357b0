package dev.abide.nashorn.object;

import dev.abide.nashorn.proxy.ProxyFunction;
import dev.abide.nashorn.proxy.ProxyMethods;
import dev.abide.nashorn.proxy.ProxyObject;

/** A Proxy: a {@link ProxyObject}, or a {@link ProxyFunction} if its target can be called. */
public interface Proxied {
    ProxyMethods methods();
}
