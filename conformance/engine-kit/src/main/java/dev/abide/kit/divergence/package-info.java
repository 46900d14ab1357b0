/**
 * What an engine is known to break of the rules, as data with a reason: the tests and the page about the engines read
 * the same file.
 */
@NullMarked
package dev.abide.kit.divergence;

import org.jspecify.annotations.NullMarked;
