/**
 * Host functions behind the builtin modules: file system, processes, streams of the process. Here belongs what a script
 * of {@code resources/dev/abide/host/node} cannot do by itself. Here does not belong: what a script can do, the loop,
 * module loading.
 */
@NullMarked
package dev.abide.host.builtin;

import org.jspecify.annotations.NullMarked;
