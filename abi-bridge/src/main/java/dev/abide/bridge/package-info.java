/**
 * Node-API over any engine: what the host calls ({@link dev.abide.bridge.AddonBridge}) and what it supplies
 * ({@link dev.abide.bridge.BridgeHost}).
 *
 * <p>Here belongs the entrance only. {@code env} holds the state of an {@code napi_env} in plain Java, {@code abi} the
 * functions by chapter and everything that sees an address, {@code inspect} the reading of addon files without loading
 * them. No engine's name appears in any of them.
 */
@NullMarked
package dev.abide.bridge;

import org.jspecify.annotations.NullMarked;
