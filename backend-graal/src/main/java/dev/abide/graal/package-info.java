/**
 * GraalJS behind the SPI, on the engine's internals: {@code com.oracle.truffle.js}, not the polyglot API.
 *
 * <p>Here belongs: the provider, the realm, how it is interrupted, the options under which its context is opened. The
 * facets of the SPI are with their subjects, one small class each beside the Truffle nodes through which Java enters
 * JavaScript and JavaScript enters Java: {@code value}, {@code object}, {@code buffer}, {@code script}, {@code call}
 * and {@code job}. Here does not belong: Node-API, calls into native code, what {@code require} or the event loop do.
 *
 * <h2>Why internals</h2>
 *
 * Both routes were built and measured. Polyglot values cost an adapter per object, know no address of a buffer, tell
 * neither symbols nor BigInts from other objects, and a call from a script into Java takes 20 ns where a function of
 * the engine's own kind takes one or two. The internals used here are those that graal-nodejs uses; one binary ran
 * unchanged on 24.1 to 25.5.
 *
 * <h2>How it is fast</h2>
 *
 * <ul>
 *   <li>Script to Java: a {@link dev.abide.spi.HostFunction} is a constant of the root node of a real JavaScript
 *       function, so that the compiler inlines the function into its caller up to the boundary
 *       ({@code call.HostCallNode}).
 *   <li>Java to script: the engine's inline caches need a node to live in; each {@code …Node} here is such a node with
 *       a call target of its own.
 *   <li>Hidden data: instances of host classes and externals carry a Java field ({@code value.AssociationSlot}); every
 *       other object a property under a hidden key.
 *   <li>Memory: every buffer is off the heap from its birth, by an option of the engine.
 * </ul>
 *
 * <h2>Jobs</h2>
 *
 * The engine drains its job queue when the outermost interop call ends. A realm pretends to be inside such a call for
 * as long as it lives ({@code job.GraalJobs}), so that only {@link dev.abide.spi.Jobs#drain} drains.
 */
@NullMarked
package dev.abide.graal;

import org.jspecify.annotations.NullMarked;
