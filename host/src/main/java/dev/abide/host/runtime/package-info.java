/**
 * One Node-shaped world: its realm, its loop, and what is between the two: callbacks, ticks, rejections, asynchronous
 * operations, failures, the end. A part takes the parts it needs, and {@code NodeRuntime} puts them together. Here does
 * not belong: what embedders see, and host functions of one subject.
 */
@NullMarked
package dev.abide.host.runtime;

import org.jspecify.annotations.NullMarked;
