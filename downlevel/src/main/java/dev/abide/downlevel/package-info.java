/**
 * Modern JavaScript to ECMAScript 5, for engines without {@code MODERN_SYNTAX}: a scan that tells whether a script
 * needs it, Closure Compiler, a cache by content, the polyfills. Here does not belong: evaluating anything, an engine's
 * name.
 */
@NullMarked
package dev.abide.downlevel;

import org.jspecify.annotations.NullMarked;
