/**
 * Values and their conversions: primitives, dates, symbols, opaque values, and the data that the host hides in objects.
 *
 * <p>Here does not belong: what has properties or is called ({@code object}), buffers, promises.
 */
@NullMarked
package dev.abide.rhino.value;

import org.jspecify.annotations.NullMarked;
