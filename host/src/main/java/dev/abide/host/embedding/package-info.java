/**
 * Runtimes and values as the API of {@code dev.abide} shows them: guards the thread, wraps raw values. Here does not
 * belong: how a runtime works.
 */
@NullMarked
package dev.abide.host.embedding;

import org.jspecify.annotations.NullMarked;
