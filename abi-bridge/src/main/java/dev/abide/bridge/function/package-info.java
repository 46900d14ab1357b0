/**
 * Functions of an addon as JavaScript sees them: what happens when one is called, and how properties and classes of
 * native code are defined.
 *
 * <p>Here does not belong the calling of JavaScript by an addon: that is one facet of the engine, and the chapters do
 * it.
 */
@NullMarked
package dev.abide.bridge.function;

import org.jspecify.annotations.NullMarked;
