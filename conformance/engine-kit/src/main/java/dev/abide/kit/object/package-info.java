/**
 * Rules of objects: properties and their keys, attributes, prototypes, proxies, arrays, hidden data.
 *
 * <p>A class or two a facet, one test a rule; {@code EngineKit} nests them. What they share stands in
 * {@code dev.abide.kit.facet}.
 */
@NullMarked
package dev.abide.kit.object;

import org.jspecify.annotations.NullMarked;
