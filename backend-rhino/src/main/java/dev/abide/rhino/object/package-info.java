/**
 * Objects, arrays and functions: the facets, host functions, and Rhino's objects as the algorithms of
 * {@code dev.abide.ecma} see them.
 *
 * <p>Here does not belong: properties by themselves ({@code property}), the functions that scripts call
 * ({@code library}).
 */
@NullMarked
package dev.abide.rhino.object;

import org.jspecify.annotations.NullMarked;
