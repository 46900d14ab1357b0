/**
 * Rules of what comes before all values: providers, capabilities, realms.
 *
 * <p>A class or two a facet, one test a rule; {@code EngineKit} nests them. What they share stands in
 * {@code dev.abide.kit.facet}.
 */
@NullMarked
package dev.abide.kit.realm;

import org.jspecify.annotations.NullMarked;
