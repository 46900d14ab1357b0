/**
 * What the kit is told of an engine: its provider, and what it is known to break of the rules, as data with a reason;
 * the tests and the page about the engines read the same file.
 */
@NullMarked
package dev.abide.kit.subject;

import org.jspecify.annotations.NullMarked;
