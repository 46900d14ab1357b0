/**
 * WeakRef and FinalizationRegistry, which Rhino does not have, on Java's references.
 *
 * <p>Here belongs: these two classes and the rule when targets are let go. Here does not belong: finalizers of native
 * code.
 */
@NullMarked
package dev.abide.rhino.weak;

import org.jspecify.annotations.NullMarked;
