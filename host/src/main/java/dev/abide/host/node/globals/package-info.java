/**
 * The globals: host functions behind those that engines may lack, and beside them the script that installs them all.
 *
 * <p>{@code bootstrap.js} runs once per realm, before any user script. It turns {@code process} into an EventEmitter
 * with all its members and installs the globals ({@code global}, {@code process}, {@code Buffer}, {@code console},
 * timers, {@code queueMicrotask}, URL, TextEncoder …), lazily by accessors where that saves start-up time. The host
 * uses afterwards, by property:
 *
 * <ul>
 *   <li>{@code process.emit(name, …)} for {@code beforeExit}, {@code exit}, {@code uncaughtException},
 *       {@code unhandledRejection}, {@code rejectionHandled}, {@code uncaughtExceptionMonitor};
 *       {@code process.exitCode}; {@code process._exiting}; {@code process.emitWarning(text, name, code)};
 *   <li>{@code global.Buffer.prototype} for buffers that native code makes;
 *   <li>{@code require('util').inspect} for what is printed of thrown values that are no errors.
 * </ul>
 */
@NullMarked
package dev.abide.host.node.globals;

import org.jspecify.annotations.NullMarked;
