/** Operators that know the objects which stand in for BigInts. Here does not belong: what those objects are. */
@NullMarked
package dev.abide.downlevel.bigint;

import org.jspecify.annotations.NullMarked;
