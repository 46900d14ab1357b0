/**
 * Native memory by address, and the structs that Java and C share.
 *
 * <p>Here belongs all arithmetic on addresses. Here does not belong what the memory means: handles are in
 * {@code handle}, the state of an env in {@code env}.
 */
@NullMarked
package dev.abide.bridge.memory;

import org.jspecify.annotations.NullMarked;
