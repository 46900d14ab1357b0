/**
 * The native library, {@code libabide}, and the calls into it and into addons.
 *
 * <p>Here belongs what needs the JDK's linker. Here does not belong when something is called and what becomes of an
 * exception: that is in {@code call} and {@code boundary}.
 */
@NullMarked
package dev.abide.bridge.library;

import org.jspecify.annotations.NullMarked;
