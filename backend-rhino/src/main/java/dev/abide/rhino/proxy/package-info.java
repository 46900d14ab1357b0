/**
 * Proxy. Rhino's own drops what traps answer, tells no receiver and takes a proxy of an array for an empty object.
 *
 * <p>Here belongs: the three classes of objects that answer Rhino by the internal methods of a proxy, which are those
 * of {@code dev.abide.ecma}, and why Rhino asks. Here does not belong: the builtin functions that treat a proxy apart
 * ({@code library}).
 */
@NullMarked
package dev.abide.rhino.proxy;

import org.jspecify.annotations.NullMarked;
