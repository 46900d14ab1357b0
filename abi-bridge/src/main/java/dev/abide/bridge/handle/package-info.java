/**
 * What a {@code napi_value} stands for: the slots, their tags, and the reading of what native code passes.
 *
 * <p>Here does not belong what outlives a callback: references are in {@code env}.
 */
@NullMarked
package dev.abide.bridge.handle;

import org.jspecify.annotations.NullMarked;
