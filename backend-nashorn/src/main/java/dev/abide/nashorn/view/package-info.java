/**
 * ArrayBuffers, typed arrays and data views: their memory, their elements as call sites reach them, their library.
 *
 * <p>Not here: what a key of a view means, which all accesses to objects must know
 * ({@link dev.abide.nashorn.object.ViewElements}).
 */
@NullMarked
package dev.abide.nashorn.view;

import org.jspecify.annotations.NullMarked;
