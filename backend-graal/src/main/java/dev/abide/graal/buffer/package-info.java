/**
 * ArrayBuffers and their views, all of them off the heap.
 *
 * <p>Here does not belong: the option that puts them there ({@code ContextOptions}).
 */
@NullMarked
package dev.abide.graal.buffer;

import org.jspecify.annotations.NullMarked;
