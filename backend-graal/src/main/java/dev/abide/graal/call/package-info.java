/**
 * Functions whose body is the host's: from a script into Java.
 *
 * <p>This path is hot: nodes stay small, and a body is a constant of its root node. Here does not belong: what the host
 * does in it.
 */
@NullMarked
package dev.abide.graal.call;

import org.jspecify.annotations.NullMarked;
