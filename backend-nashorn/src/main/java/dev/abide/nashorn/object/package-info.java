/**
 * Objects that Nashorn holds for us, and what is known of any object without asking a realm: its hidden slots, its
 * internals, the elements of a view.
 *
 * <p>Here belongs what stands below everything else of the backend. What makes objects, calls functions or throws
 * errors needs a realm and belongs to {@link dev.abide.nashorn.realm}.
 */
@NullMarked
package dev.abide.nashorn.object;

import org.jspecify.annotations.NullMarked;
