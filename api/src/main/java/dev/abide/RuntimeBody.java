package dev.abide;

import org.jspecify.annotations.Nullable;

/**
 * What {@link JsRuntime#run} runs.
 *
 * @param <R> type of the result
 * @since 1
 */
@FunctionalInterface
public interface RuntimeBody<R extends @Nullable Object> {
    /** Uses the runtime, which is open during this call only. */
    R run(JsRuntime runtime);
}
