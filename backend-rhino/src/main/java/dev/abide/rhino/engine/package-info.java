/**
 * Rhino itself: its context, bound to threads, outermost calls, its library as it was made.
 *
 * <p>Here belongs what all other packages lean on, which lean on nothing but Rhino: how scripts are run, where their
 * jobs wait, which builtin functions there were before a script could change them, how one of its constructors is
 * replaced. Here does not belong: what anything is replaced with.
 */
@NullMarked
package dev.abide.rhino.engine;

import org.jspecify.annotations.NullMarked;
