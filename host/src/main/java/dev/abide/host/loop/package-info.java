/**
 * The event loop, as libuv and Node.js turn it. Knows Java callbacks only: no engine, no JavaScript value. Tested
 * without an engine.
 */
@NullMarked
package dev.abide.host.loop;

import org.jspecify.annotations.NullMarked;
