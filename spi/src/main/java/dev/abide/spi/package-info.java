/**
 * The contract between Abide and a JavaScript engine.
 *
 * <p>Here belongs: what an engine must be able to do, as small facets of operations on the engine's own <em>raw
 * values</em>, and the few interfaces through which an engine calls back. Here does not belong: Node-API, native
 * addresses other than those of buffers, the event loop, {@code require}, anything about one particular engine.
 *
 * <h2>Raw values</h2>
 *
 * A JavaScript value travels as the engine's own Java object, typed {@link java.lang.Object}, never in a wrapper:
 *
 * <ul>
 *   <li>Numbers are {@link java.lang.Integer} or {@link java.lang.Double}; those two are what the bridge hands in. An
 *       engine may hand out another {@link java.lang.Number} subclass if {@link dev.abide.spi.Values#kindOf} calls it a
 *       number. A {@link java.lang.Long} is never handed in.
 *   <li>Booleans are {@link java.lang.Boolean}.
 *   <li>{@code undefined}, {@code null}, strings, symbols, BigInts, objects and functions are whatever the engine uses;
 *       Java {@code null} is a raw value if the engine represents JavaScript {@code null} so.
 *   <li>Objects, functions and symbols have a stable Java identity: the same JavaScript object is always the same Java
 *       object, so that a {@link java.lang.ref.WeakReference} to it follows the life of the JavaScript object.
 * </ul>
 *
 * <h2>Threads</h2>
 *
 * A realm is used by one thread at a time, between {@link dev.abide.spi.Realm#enter} and
 * {@link dev.abide.spi.Realm#leave}. No facet is called elsewhere.
 *
 * <h2>Exceptions</h2>
 *
 * A method that may run JavaScript lets the engine's own exception pass when the script throws;
 * {@link dev.abide.spi.Errors#isThrow} recognises it. A {@link dev.abide.spi.HostFunction} throws into JavaScript by
 * throwing what {@link dev.abide.spi.Errors#toThrowable} gave. Any other exception is a bug of the backend.
 */
@NullMarked
package dev.abide.spi;

import org.jspecify.annotations.NullMarked;
