/**
 * What an addon does on threads that are not the runtime's: works for the pool, and functions that any thread may call.
 */
@NullMarked
package dev.abide.bridge.work;

import org.jspecify.annotations.NullMarked;
