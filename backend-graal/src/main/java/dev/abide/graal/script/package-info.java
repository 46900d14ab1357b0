/**
 * Scripts and the closures that the engine makes of them.
 *
 * <p>Here does not belong: how a running script is stopped ({@code Interruption}).
 */
@NullMarked
package dev.abide.graal.script;

import org.jspecify.annotations.NullMarked;
