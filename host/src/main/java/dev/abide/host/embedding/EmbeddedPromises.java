package dev.abide.host.embedding;

import dev.abide.JsException;
import dev.abide.JsValue;
import dev.abide.host.binding.HostContext;
import dev.abide.host.loop.EventLoop;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.Promises;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Promises as Java's futures, futures as promises, and waiting for one by turning the loop. */
final class EmbeddedPromises {
    private final HostRuntime runtime;
    private final HostContext context;

    EmbeddedPromises(HostRuntime runtime, HostContext context) {
        this.runtime = runtime;
        this.context = context;
    }

    /** Turns the loop until the promise is settled. */
    JsValue await(HostValue promise) {
        CompletableFuture<JsValue> settled = future(promise, value -> value);
        while (!settled.isDone()) {
            runtime.awaitWork(Long.MAX_VALUE);
            if (!runtime.turn() && !settled.isDone()) {
                throw new IllegalStateException("Nothing is left that could settle the promise");
            }
        }
        try {
            return settled.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof JsException thrown ? thrown : e;
        }
    }

    /** A future that is completed on the runtime's thread, when the loop is turned. */
    <T extends @Nullable Object> CompletableFuture<T> future(HostValue promise, Function<HostValue, T> conversion) {
        CompletableFuture<T> future = new CompletableFuture<>();
        if (!promise.isPromise()) {
            future.complete(conversion.apply(promise));
            return future;
        }
        runtime.inside(() -> promise.invoke(
                "then",
                runtime.function("", (self, arguments) -> {
                    complete(future, conversion, (HostValue) arguments.getFirst());
                    return null;
                }),
                runtime.function("", (self, arguments) -> {
                    future.completeExceptionally(runtime.exception((HostValue) arguments.getFirst()));
                    return null;
                })));
        return future;
    }

    private static <T extends @Nullable Object> void complete(
            CompletableFuture<T> future, Function<HostValue, T> conversion, HostValue value) {
        try {
            future.complete(conversion.apply(value));
        } catch (RuntimeException e) {
            future.completeExceptionally(e);
        }
    }

    /** A promise that is settled in a turn of the loop, which it keeps alive. */
    Object promise(CompletionStage<?> stage) {
        Promises.Deferred deferred = context.realm().promises().createDeferred();
        EventLoop loop = context.loop();
        loop.hold();
        stage.whenComplete((result, failure) -> {
            context.post(() -> settle(deferred, result, failure));
            loop.release();
        });
        return deferred.promise();
    }

    private void settle(Promises.Deferred deferred, @Nullable Object result, @Nullable Throwable failure) {
        Throwable reason =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (reason == null) {
            settleWith(deferred::resolve, deferred, result);
        } else if (reason instanceof JsException thrown) {
            settleWith(deferred::reject, deferred, thrown.value());
        } else {
            deferred.reject(runtime.errorOf(reason));
        }
    }

    private void settleWith(Consumer<@Nullable Object> way, Promises.Deferred deferred, @Nullable Object value) {
        Object raw;
        try {
            raw = runtime.raw(value);
        } catch (IllegalArgumentException e) {
            deferred.reject(context.errorObject(ErrorKind.TYPE_ERROR, null, String.valueOf(e.getMessage())));
            return;
        }
        way.accept(raw);
    }
}
