/**
 * Promises, and the queue of jobs that the host drains.
 *
 * <p>Here does not belong: the event loop.
 */
@NullMarked
package dev.abide.graal.job;

import org.jspecify.annotations.NullMarked;
