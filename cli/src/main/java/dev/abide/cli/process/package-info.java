/**
 * Starts other processes and waits for them: with a deadline, their output complete, their children gone at the end.
 *
 * <p>What the processes do and what their output means belongs to the commands.
 */
@NullMarked
package dev.abide.cli.process;

import org.jspecify.annotations.NullMarked;
