package dev.abide.host.binding;

import dev.abide.RuntimeOptions;
import dev.abide.host.loop.EventLoop;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a runtime does for its host functions; {@link HostContext} says what each of it means. */
public interface HostWorld {
    /** Returns the event loop. */
    EventLoop loop();

    /** Returns what the runtime was opened with. */
    RuntimeOptions options();

    /** Returns the {@code process} object. */
    Object process();

    /** Returns the runtime's working directory. */
    Path workingDirectory();

    /** Returns the exports of a builtin module. */
    @Nullable
    Object requireBuiltin(String id);

    /** Runs the body of a host function; a Java exception becomes an Error. */
    @Nullable
    Object call(HostBody body, Arguments arguments);

    /** Runs JavaScript as a callback of the loop. */
    void inside(Runnable body);

    /** Runs work on the pool and its end on the JavaScript thread. */
    <R extends @Nullable Object> void async(Callable<R> work, AsyncResult<R> done);

    /** Runs something that waits, so that it can be interrupted. */
    <R> R waiting(Supplier<R> body);

    /** Does something when the runtime ends. */
    void atEnd(Runnable action);

    /** Raises {@code uncaughtException}. */
    void uncaughtException(@Nullable Object error);
}
