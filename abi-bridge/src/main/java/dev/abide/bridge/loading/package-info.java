/**
 * Opening the bridge and loading addons: the native library is readied, the file is looked at, opened and asked for its
 * entry.
 *
 * <p>Here does not belong the reading of files without loading them ({@code inspect}).
 */
@NullMarked
package dev.abide.bridge.loading;

import org.jspecify.annotations.NullMarked;
