/**
 * Mozilla Rhino behind the SPI.
 *
 * <p>Here belongs: one small class per facet of {@link dev.abide.spi.Realm}, what JavaScript calls from here
 * ({@link dev.abide.rhino.RhinoHostFunction}), and the repairs that scripts need before they can run unchanged. Only
 * Rhino's public API is used. Here does not belong: ArrayBuffers and their views ({@code dev.abide.rhino.buffer}),
 * promises ({@code dev.abide.rhino.promise}), down-levelling of modern syntax, anything of Node.
 */
@NullMarked
package dev.abide.rhino;

import org.jspecify.annotations.NullMarked;
