/**
 * The way up from C: the table of all rows, and the stubs that C calls.
 *
 * <p>Here belongs what turns exceptions of Java into statuses. Here does not belong what a function does
 * ({@code chapter}).
 */
@NullMarked
package dev.abide.bridge.boundary;

import org.jspecify.annotations.NullMarked;
