/**
 * The system's libuv: its functions, and the loop that turns in the place of the host's own.
 *
 * <p>Here does not belong what a turn does: the host's phases come from outside.
 */
@NullMarked
package dev.abide.bridge.libuv;

import org.jspecify.annotations.NullMarked;
