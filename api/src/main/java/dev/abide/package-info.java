/**
 * Runs JavaScript with native Node.js addons in this JVM, on whichever JavaScript engine is present.
 *
 * <p>Here belongs: what an embedder calls. Here does not belong: a type of an engine, of Node-API or of native memory;
 * how anything is done (that is {@code dev.abide.host}).
 *
 * <pre>{@code
 * try (JsRuntime runtime = JsRuntime.open()) {
 *     JsValue addon = runtime.loadAddon(Path.of("add.node"));
 *     double sum = addon.get("add").call(1, 2).asDouble();
 * }
 * }</pre>
 *
 * <h2>Threads</h2>
 *
 * A runtime belongs to the thread that opened it: that thread runs all its JavaScript. A call on another thread throws
 * an {@link IllegalStateException} that names both threads; the exceptions to this are {@link dev.abide.JsRuntime#post}
 * and {@link dev.abide.JsRuntime#toString}. {@link dev.abide.JsRuntime#run} makes a thread with a stack that is deep
 * enough for recursive scripts.
 */
@NullMarked
package dev.abide;

import org.jspecify.annotations.NullMarked;
