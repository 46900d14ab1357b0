/**
 * The Node-shaped world that an addon's JavaScript expects, for one realm: event loop, {@code require}, builtin
 * modules, the process. Here does not belong: Node-API (that is {@code dev.abide.bridge}), anything about one
 * particular engine.
 *
 * <table>
 * <caption>Packages, each knowing only those below it</caption>
 * <tr><td>{@code embedding}</td><td>runtimes and values as the API shows them</td></tr>
 * <tr><td>{@code node.<subject>}</td><td>what Node offers, by subject: host functions here, scripts and tests at
 *     the same path of the resources</td></tr>
 * <tr><td>{@code runtime}</td><td>one world: its parts, its beginning and its end</td></tr>
 * <tr><td>{@code node.module}</td><td>where Node finds a module, and the loader</td></tr>
 * <tr><td>{@code script}</td><td>evaluation of source text; the builtin modules</td></tr>
 * <tr><td>{@code message}</td><td>values between runtimes: structured clones as bytes, mailboxes</td></tr>
 * <tr><td>{@code binding}</td><td>what host functions are written with</td></tr>
 * <tr><td>{@code loop}</td><td>macro tasks, timers, immediates; knows no engine</td></tr>
 * <tr><td>{@code engine}</td><td>which engines there are, and which one to take</td></tr>
 * <tr><td>{@code json}</td><td>JSON text as plain values</td></tr>
 * </table>
 *
 * <p>To add a builtin, write its script where its name says ({@link dev.abide.host.script}), and if it needs the host,
 * a {@link dev.abide.host.binding.Binding} beside it that its {@link dev.abide.host.runtime.Subject} declares.
 */
@NullMarked
package dev.abide.host;

import org.jspecify.annotations.NullMarked;
