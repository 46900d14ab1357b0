/**
 * The Node-shaped world that an addon's JavaScript expects, for one realm: event loop, {@code require}, builtin
 * modules, the process. Here does not belong: Node-API (that is {@code dev.abide.bridge}), anything about one
 * particular engine.
 *
 * <table>
 * <caption>Subpackages</caption>
 * <tr><td>{@code engine}</td><td>which engines there are, and which one to take</td></tr>
 * <tr><td>{@code loop}</td><td>macro tasks, timers, immediates, ticks; knows no engine</td></tr>
 * <tr><td>{@code module}</td><td>CommonJS resolution and loading</td></tr>
 * <tr><td>{@code message}</td><td>values between runtimes: structured clones as bytes, mailboxes</td></tr>
 * <tr><td>{@code builtin}</td><td>host functions behind the builtin modules</td></tr>
 * </table>
 *
 * <h2>Builtin modules</h2>
 *
 * A builtin module is a script in {@code resources/dev/abide/host/node/<subject>}, in ECMAScript 5:
 * {@code node/fs/fs.js} is {@code require('fs')} and {@code require('node:fs')}, {@code node/fs/promises.js} is
 * {@code require('fs/promises')}. {@code node/fs/internal/sync.js} can only be required by builtin scripts, as
 * {@code 'internal/fs/sync'}; {@code node/errors/internal/errors.js} is {@code 'internal/errors'}. A script is wrapped
 * as {@code function (exports, require, module, process, internalBinding)} and sees:
 *
 * <ul>
 *   <li>{@code require(id)}: another builtin ({@code 'fs'}, {@code 'internal/errors'}), or a WebJar's file,
 *       {@code 'webjar:buffer'} (its package.json's main) or {@code 'webjar:buffer/index.js'}. Within a WebJar relative
 *       ids are its own files; bare ones are first another builtin, then another WebJar. The WebJar's version is what
 *       its Maven metadata says. WebJar scripts that are newer than ECMAScript 5 are down-levelled where the engine
 *       needs it.
 *   <li>{@code process}: the process object; in the host's hands an empty object until
 *       {@code node/globals/internal/bootstrap.js} fills it.
 *   <li>{@code internalBinding(name)}: the object that the {@link dev.abide.host.binding.Binding} of that name made;
 *       the same one each time.
 * </ul>
 *
 * {@code module.exports}, {@code exports}, {@code module.id} work as usual; circular requires see partial exports. The
 * builtins {@code module} and {@code internal/loader} come from the host itself.
 *
 * <h2>Bootstrap</h2>
 *
 * {@code node/globals/internal/bootstrap.js} runs once per realm, before any user script. It turns {@code process} into
 * an EventEmitter with all its members and installs the globals ({@code global}, {@code process}, {@code Buffer},
 * {@code console}, timers, {@code queueMicrotask}, URL, TextEncoder …), lazily by accessors where that saves start-up
 * time. The host uses afterwards, by property:
 *
 * <ul>
 *   <li>{@code process.emit(name, …)} for {@code beforeExit}, {@code exit}, {@code uncaughtException},
 *       {@code unhandledRejection}, {@code rejectionHandled}, {@code uncaughtExceptionMonitor};
 *       {@code process.exitCode}; {@code process._exiting}; {@code process.emitWarning(text, name, code)};
 *   <li>{@code global.Buffer.prototype} for buffers that native code makes;
 *   <li>{@code require('util').inspect} for what is printed of thrown values that are no errors.
 * </ul>
 *
 * <h2>Bindings that the host supplies itself</h2>
 *
 * <dl>
 *   <dt>{@code timers}
 *   <dd>{@code setTimeout, setInterval, setImmediate, clearTimeout, clearInterval, clearImmediate}: complete, as Node's
 *       globals, with argument checks and Timeout/Immediate objects ({@code ref, unref, hasRef, refresh, close,
 *       Symbol.toPrimitive}); {@code Timeout, Immediate}: their constructors.
 *   <dt>{@code task_queue}
 *   <dd>{@code nextTick(callback, …arguments)}, {@code queueMicrotask(callback)}: complete, with argument checks.
 *   <dt>{@code async_hooks}
 *   <dd>{@code stores()}, {@code setStores(value)}: what {@code AsyncLocalStorage} holds now; {@code begin(type,
 *       resource)}: an operation, for {@code run(operation, function)}, {@code id}, {@code triggerId}, {@code end};
 *       {@code executionId(), executionTriggerId(), resource()}; {@code listen(function)}: called as {@code (event, id,
 *       type, triggerId, resource)}.
 *   <dt>{@code modules}
 *   <dd>{@code builtinModules} (array of public names), {@code canBeRequiredByUsers(id)}, {@code requireUser(id,
 *       directory)} (as {@code require} in a script of that folder).
 *   <dt>{@code errors}
 *   <dd>{@code triggerUncaughtException(error, fromPromise)}; {@code setUncaughtExceptionCapture(function or null)},
 *       {@code hasUncaughtExceptionCapture()}.
 *   <dt>{@code process_methods}
 *   <dd>{@code reallyExit(code)}: ends the process, or in an embedder the runtime, without running 'exit' listeners (JS
 *       does that before); may not return. {@code abort()}; {@code dlopen(module, filename, flags)}, complete;
 *       {@code argv, execArgv, execPath, title}; {@code env()}: plain object with a copy of the environment;
 *       {@code cwd()}, {@code chdir(path)}: the runtime's own working directory; {@code version} ({@code 'v20.19.0'}),
 *       {@code versions}, {@code release}, {@code arch}, {@code platform}; {@code writeStdout(view or string)},
 *       {@code writeStderr(…)}, {@code isTty(fd)}, {@code readStdin(max)} (blocking; Uint8Array or null at the end).
 *       {@code isMainThread}: whether this is no worker.
 *   <dt>{@code worker}
 *   <dd>{@code threadId}; {@code pack(value, transferList)}, {@code unpack(message)}; {@code start(settings,
 *       callback)}, {@code terminate(worker)}; in a worker {@code port} and {@code data()}. See
 *       {@code node/worker_threads/internal/worker.js}.
 *   <dt>{@code engine}
 *   <dd>{@code id, name, version}; {@code capabilities}: array of names of {@link dev.abide.spi.Capability};
 *       {@code gc()}; {@code exposeGc}: whether {@code global.gc} is wanted.
 * </dl>
 *
 * Everything else is a {@link dev.abide.host.binding.Binding} listed in {@code dev.abide.host.runtime.Bindings.all()}.
 *
 * <h2>Writing a binding</h2>
 *
 * See {@link dev.abide.host.binding.Binding}, {@link dev.abide.host.binding.HostContext},
 * {@link dev.abide.host.binding.Arguments}.
 */
@NullMarked
package dev.abide.host;

import org.jspecify.annotations.NullMarked;
