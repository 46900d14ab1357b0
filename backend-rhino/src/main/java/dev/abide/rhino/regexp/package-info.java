/**
 * RegExp: a constructor and a prototype as the standard has them, and the expressions that Rhino refuses.
 *
 * <p>Rhino's own expressions know named groups, lookbehind and the flags g, i, m, s, u, y, and are used wherever they
 * do. What they refuse (the flags d and v, u together with i, most properties of characters) is translated by
 * {@code dev.abide.ecma.regexp}. Here does not belong: what the text of an expression means.
 */
@NullMarked
package dev.abide.rhino.regexp;

import org.jspecify.annotations.NullMarked;
