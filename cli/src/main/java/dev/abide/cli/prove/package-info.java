/**
 * The comparison of engines with real Node.js: what is run, what counts as the same, how the result is told.
 *
 * <p>Everything runs in processes of its own; nothing here opens a runtime.
 */
@NullMarked
package dev.abide.cli.prove;

import org.jspecify.annotations.NullMarked;
