/**
 * Proxy and Reflect: how the internal methods of proxies meet what Nashorn asks of an object.
 *
 * <p>Not here: what the standard demands of traps, which knows no engine.
 */
@NullMarked
package dev.abide.nashorn.proxy;

import org.jspecify.annotations.NullMarked;
