/**
 * Objects, arrays and functions: the facets, host functions, and the operations of the standard that have a receiver or
 * a new target of their own.
 *
 * <p>Here does not belong: properties by themselves ({@code property}), the functions that scripts call
 * ({@code library}).
 */
@NullMarked
package dev.abide.rhino.object;

import org.jspecify.annotations.NullMarked;
