/**
 * Objects, arrays and their properties, with the nodes in which the caches of prepared names live.
 *
 * <p>Here does not belong: who an object belongs to ({@code value.GraalAssociations}).
 */
@NullMarked
package dev.abide.graal.object;

import org.jspecify.annotations.NullMarked;
