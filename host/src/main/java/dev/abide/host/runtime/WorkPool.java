package dev.abide.host.runtime;

import dev.abide.bridge.ThreadPools;
import dev.abide.host.binding.AsyncResult;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs what blocks off the JavaScript thread, on as many threads as libuv's pool has. */
final class WorkPool implements AutoCloseable {
    private static final int THREADS = ThreadPools.size();

    private @Nullable ExecutorService executor;

    <R extends @Nullable Object> void submit(Callable<R> work, AsyncResult<R> done) {
        executor().execute(() -> {
            R result;
            try {
                result = work.call();
            } catch (Exception e) {
                done.done(e, null);
                return;
            }
            done.done(null, result);
        });
    }

    private ExecutorService executor() {
        ExecutorService running = executor;
        if (running == null) {
            ThreadPoolExecutor pool = new ThreadPoolExecutor(
                    THREADS, THREADS, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), WorkPool::thread);
            pool.allowCoreThreadTimeOut(true);
            executor = pool;
            return pool;
        }
        return running;
    }

    private static Thread thread(Runnable body) {
        Thread thread = new Thread(body, "abide-work");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        if (executor != null) {
            executor.shutdownNow();
        }
    }
}
