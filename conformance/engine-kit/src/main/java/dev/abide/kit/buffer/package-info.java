/**
 * Rules of memory: buffers, views, their elements and lifetimes.
 *
 * <p>A class or two a facet, one test a rule; {@code EngineKit} nests them. What they share stands in
 * {@code dev.abide.kit.facet}.
 */
@NullMarked
package dev.abide.kit.buffer;

import org.jspecify.annotations.NullMarked;
