/**
 * Workers: runtimes with a thread of their own, and the host functions behind {@code worker_threads}. What goes to and
 * fro is {@code dev.abide.host.message}.
 */
@NullMarked
package dev.abide.host.node.worker_threads;

import org.jspecify.annotations.NullMarked;
