/**
 * The functions of Node-API and everything that sees an address.
 *
 * <p>Here belongs: the gate every function passes ({@link dev.abide.bridge.abi.Boundary}), native memory
 * ({@link dev.abide.bridge.abi.Memory}), handles, the {@code napi_env} and the loading of addons; the functions
 * themselves are in {@code chapter}. Here does not belong: anything about one engine, and state that needs no address
 * (that is in {@code dev.abide.bridge.env}).
 */
@NullMarked
package dev.abide.bridge.abi;

import org.jspecify.annotations.NullMarked;
