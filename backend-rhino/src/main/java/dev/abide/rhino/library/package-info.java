/**
 * Builtin functions in the place of Rhino's: Reflect, those of Object that meet a proxy or define an accessor, those
 * that change a prototype.
 *
 * <p>Here does not belong: constructors with classes of their own ({@code buffer}, {@code promise}, {@code proxy},
 * {@code weak}), errors.
 */
@NullMarked
package dev.abide.rhino.library;

import org.jspecify.annotations.NullMarked;
