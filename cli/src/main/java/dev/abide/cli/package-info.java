/**
 * The command line: one class per command, and how they print.
 *
 * <p>A command reads its options, calls one thing and prints what came of it. What an embedder would need too belongs
 * into the API; what only several commands need, into a subpackage.
 */
@NullMarked
package dev.abide.cli;

import org.jspecify.annotations.NullMarked;
