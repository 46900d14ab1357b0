/**
 * Evaluation of source text, and the builtin modules with the scripts and WebJars they come from. Here does not belong:
 * the scripts of users, which {@code node.module} loads.
 *
 * <h2>Builtin modules</h2>
 *
 * A builtin module is a script in {@code resources/dev/abide/host/node/<subject>}, in ECMAScript 5. Its path is its
 * name, so that no list is kept: {@code node/fs/fs.js} is {@code require('fs')} and {@code require('node:fs')},
 * {@code node/fs/promises.js} is {@code require('fs/promises')}. {@code node/fs/internal/sync.js} can only be required
 * by builtin scripts, as {@code 'internal/fs/sync'}; {@code node/errors/internal/errors.js} is
 * {@code 'internal/errors'}. A script is wrapped as {@code function (exports, require, module, process,
 * internalBinding)} and sees:
 *
 * <ul>
 *   <li>{@code require(id)}: another builtin, or a WebJar's file, {@code 'webjar:buffer'} (its package.json's main) or
 *       {@code 'webjar:buffer/index.js'}. Within a WebJar relative ids are its own files; bare ones are first another
 *       builtin, then another WebJar. The WebJar's version is what its Maven metadata says. WebJar scripts that are
 *       newer than ECMAScript 5 are down-levelled where the engine needs it.
 *   <li>{@code process}: the process object; in the host's hands an empty object until
 *       {@code node/globals/internal/bootstrap.js} fills it.
 *   <li>{@code internalBinding(name)}: the object that the {@link dev.abide.host.binding.Binding} of that name made;
 *       the same one each time. {@code 'fs'} is one that the subject {@code fs} declares, as would be
 *       {@code 'fs/watch'}.
 * </ul>
 *
 * <p>{@code module.exports}, {@code exports}, {@code module.id} work as usual; circular requires see partial exports.
 * The builtin {@code module} comes from the loader.
 */
@NullMarked
package dev.abide.host.script;

import org.jspecify.annotations.NullMarked;
