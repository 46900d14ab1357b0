/**
 * Rules of functions: calls, constructors, classes that extend each other, closures; what is thrown.
 *
 * <p>A class or two a facet, one test a rule; {@code EngineKit} nests them. What they share stands in
 * {@code dev.abide.kit.facet}.
 */
@NullMarked
package dev.abide.kit.function;

import org.jspecify.annotations.NullMarked;
