/**
 * Rules of values: kinds, conversions, identity, texts, symbols, BigInts, dates, externals.
 *
 * <p>A class or two a facet, one test a rule; {@code EngineKit} nests them. What they share stands in
 * {@code dev.abide.kit.facet}.
 */
@NullMarked
package dev.abide.kit.value;

import org.jspecify.annotations.NullMarked;
