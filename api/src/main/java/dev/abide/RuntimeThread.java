package dev.abide;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The thread that {@link JsRuntime#run} makes. */
final class RuntimeThread {
    private RuntimeThread() {}

    static <R extends @Nullable Object> R run(RuntimeOptions options, RuntimeBody<R> body) {
        AtomicReference<Outcome<R>> outcome = new AtomicReference<>();
        Thread thread = new Thread(null, () -> outcome.set(Outcome.of(options, body)), "abide-js", options.stackSize());
        thread.start();
        boolean interrupted = false;
        while (true) {
            try {
                thread.join();
                break;
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return outcome.get().unwrap();
    }

    private sealed interface Outcome<R extends @Nullable Object> {
        R unwrap();

        static <R extends @Nullable Object> Outcome<R> of(RuntimeOptions options, RuntimeBody<R> body) {
            try (JsRuntime runtime = JsRuntime.open(options)) {
                return new Returned<>(body.run(runtime));
            } catch (RuntimeException e) {
                return new Failed<>(e);
            } catch (Error e) {
                return new Broken<>(e);
            }
        }
    }

    private record Returned<R extends @Nullable Object>(R result) implements Outcome<R> {
        @Override
        public R unwrap() {
            return result;
        }
    }

    private record Failed<R extends @Nullable Object>(RuntimeException reason) implements Outcome<R> {
        @Override
        public R unwrap() {
            throw reason;
        }
    }

    private record Broken<R extends @Nullable Object>(Error reason) implements Outcome<R> {
        @Override
        public R unwrap() {
            throw reason;
        }
    }
}
