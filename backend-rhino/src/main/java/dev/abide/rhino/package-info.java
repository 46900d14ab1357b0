/**
 * Mozilla Rhino behind the SPI.
 *
 * <p>Here belongs: the provider, the realm, which builds its parts in an order that matters, and the facets that run
 * scripts and jobs. The other facets are with their subjects, each package leaning on those before it:
 *
 * <ul>
 *   <li>{@code engine}: Rhino's context, its library as it was made, how a constructor is replaced
 *   <li>{@code property}: keys, slots, descriptors, who is a proxy
 *   <li>{@code error}, {@code value}, {@code buffer}, {@code promise}, {@code weak}, {@code regexp}: the kinds of
 *       values
 *   <li>{@code object}: objects, arrays and functions, and all that {@code dev.abide.ecma} asks of an engine
 *   <li>{@code proxy}, {@code library}: what Rhino's library lacks or does otherwise
 * </ul>
 *
 * <p>Here does not belong: down-levelling of modern syntax, anything of Node.
 *
 * <h2>What is used of Rhino</h2>
 *
 * Its public API, one look at the stack ({@code proxy.Question}), which no other means replaces, and a few names that
 * are not published: the key under which a prototype keeps {@code prepareStackTrace} ({@code error.ErrorStacks}), the
 * constructor {@code JavaException} ({@code error.JavaExceptions}), and what Rhino keeps for itself among the globals
 * and in {@code Array.prototype} ({@link dev.abide.rhino.RhinoRealm}). Each has a test that fails when Rhino changes
 * it.
 */
@NullMarked
package dev.abide.rhino;

import org.jspecify.annotations.NullMarked;
