/**
 * Values, errors, and the data that the host hides in objects.
 *
 * <p>Here does not belong: properties ({@code object}), what is called ({@code call}).
 */
@NullMarked
package dev.abide.graal.value;

import org.jspecify.annotations.NullMarked;
