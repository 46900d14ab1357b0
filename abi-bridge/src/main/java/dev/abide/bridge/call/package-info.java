/**
 * What every call between native code and JavaScript shares, whichever side calls: the scope of handles around it, the
 * pending exception, the thread that is being unwound.
 *
 * <p>Here does not belong the way up from C ({@code boundary}) nor functions as JavaScript sees them
 * ({@code function}).
 */
@NullMarked
package dev.abide.bridge.call;

import org.jspecify.annotations.NullMarked;
