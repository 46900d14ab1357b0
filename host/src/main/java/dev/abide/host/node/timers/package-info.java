/**
 * The host functions behind {@code timers}, {@code process.nextTick} and {@code queueMicrotask}. When they run is the
 * loop's and the runtime's.
 */
@NullMarked
package dev.abide.host.node.timers;

import org.jspecify.annotations.NullMarked;
