package dev.abide.host.binding;

import org.jspecify.annotations.Nullable;

/**
 * What is done on the JavaScript thread when work on the pool has ended.
 *
 * @param <R> the type of the work's result
 */
@FunctionalInterface
public interface AsyncResult<R extends @Nullable Object> {
    /** Takes the result, or what the work threw. Exactly one of the two is given; a result may be {@code null}. */
    void done(@Nullable Exception failure, @Nullable R result);
}
