/**
 * Rules of what runs later or from text: promises, jobs, scripts.
 *
 * <p>A class or two a facet, one test a rule; {@code EngineKit} nests them. What they share stands in
 * {@code dev.abide.kit.facet}.
 */
@NullMarked
package dev.abide.kit.job;

import org.jspecify.annotations.NullMarked;
