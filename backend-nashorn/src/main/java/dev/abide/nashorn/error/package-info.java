/**
 * Constructors of errors and the text and frames of their stacks.
 *
 * <p>Not here: how a throw crosses from Java to JavaScript and back, which every function needs
 * ({@link dev.abide.nashorn.realm.NashornErrors}).
 */
@NullMarked
package dev.abide.nashorn.error;

import org.jspecify.annotations.NullMarked;
