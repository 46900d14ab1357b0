/**
 * Modern JavaScript to ECMAScript 5, for engines that know no more: what a host calls, and the course of a conversion.
 * A scan tells whether a script needs one, a cache remembers those that were made, Closure Compiler makes the others
 * between rewritings of ours, and libraries supply what converted code calls. Here does not belong: evaluating
 * anything, an engine's name.
 */
@NullMarked
package dev.abide.downlevel;

import org.jspecify.annotations.NullMarked;
