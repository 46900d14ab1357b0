/**
 * Where Node finds a module: {@code node_modules}, {@code package.json}, extensions. Knows files only: no engine, no
 * JavaScript value. What is done with a file that was found is told by
 * {@code resources/dev/abide/host/node/module/internal/loader.js}.
 */
@NullMarked
package dev.abide.host.module;

import org.jspecify.annotations.NullMarked;
