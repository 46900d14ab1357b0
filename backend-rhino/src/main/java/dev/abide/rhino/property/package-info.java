/**
 * Properties as Rhino keeps them and as the standard sees them: keys, slots, descriptors.
 *
 * <p>Here does not belong: what an operation on an object as a whole does ({@code object}), how a proxy answers
 * ({@code proxy}).
 */
@NullMarked
package dev.abide.rhino.property;

import org.jspecify.annotations.NullMarked;
