/**
 * Node-API over any engine: what the host calls ({@link dev.abide.bridge.AddonBridge}) and what it supplies
 * ({@link dev.abide.bridge.BridgeHost}).
 *
 * <p>Here belongs the entrance only. The functions are in {@code chapter}, their declarations in {@code row}; addresses
 * are followed in {@code memory}, {@code library} and {@code handle} only, {@code env} holds the state in plain Java.
 * {@code inspect} reads addon files without loading them. No engine's name appears in any of them.
 */
@NullMarked
package dev.abide.bridge;

import org.jspecify.annotations.NullMarked;
