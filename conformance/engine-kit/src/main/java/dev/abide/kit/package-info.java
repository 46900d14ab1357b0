/**
 * The engine kit: what every engine behind {@link dev.abide.spi} must do, as tests that a backend inherits.
 *
 * <pre>{@code
 * class RhinoKitTest extends EngineKit {
 *     @Override
 *     protected EngineProvider provider() {
 *         return new RhinoProvider();
 *     }
 * }
 * }</pre>
 *
 * <p>Here belongs: rules that a sentence of the contract states, one test a rule, a class or two a facet. A rule's name
 * begins with {@code required_} (every engine) or {@code optional_} (an engine that declares the
 * {@link dev.abide.spi.Capability}). Scripts are ECMAScript 5, save where a rule needs
 * {@link dev.abide.spi.Capability#MODERN_SYNTAX}. Waiting is for conditions, with deadlines. Here does not belong: what
 * one engine does in its own way, measurements, Node-API.
 *
 * <h2>What the kit leaves unchecked</h2>
 *
 * <ul>
 *   <li>That a provider touches no class of its engine before {@link dev.abide.spi.EngineProvider#engineVersion()}:
 *       this needs a class path without the engine.
 *   <li>Dates and errors of another realm: raw values do not travel between realms that the contract opens.
 *   <li>That a script's own {@code catch} sees the RangeError of a recursion which never leaves script code: engines
 *       whose recursion ends in a Java error convert it where a host function was called.
 * </ul>
 */
@NullMarked
package dev.abide.kit;

import org.jspecify.annotations.NullMarked;
