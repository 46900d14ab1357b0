package dev.abide.nashorn.realm;

import dev.abide.spi.Jobs;
import dev.abide.spi.PromiseListener;
import dev.abide.spi.RealmHost;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/** The queue of jobs; Nashorn has none of its own. */
public final class NashornJobs implements Jobs {
    private static final @Nullable Object[] NO_ARGUMENTS = {};

    private final NashornRealm realm;
    private final RealmHost host;
    private final ArrayDeque<Runnable> queue = new ArrayDeque<>();
    private final List<Runnable> sources = new ArrayList<>();
    private final List<Object> kept = new ArrayList<>();
    private @Nullable Object context;
    private @Nullable PromiseListener listener;
    private volatile @Nullable Error interruption;
    private boolean closed;

    NashornJobs(NashornRealm realm, RealmHost host) {
        this.realm = realm;
        this.host = host;
    }

    @Override
    public void enqueue(Object function) {
        ScriptFunction callable = (ScriptFunction) function;
        add(() -> realm.functions().call(callable, ScriptRuntime.UNDEFINED, NO_ARGUMENTS));
    }

    /** Queues a job of the library. */
    public void add(Runnable job) {
        if (!closed) {
            queue.add(job);
        }
    }

    /** Names something that may have jobs to add whenever the queue is about to run, such as a FinalizationRegistry. */
    public void addSource(Runnable source) {
        sources.add(source);
    }

    /** Keeps what a WeakRef gave out until the queue is empty, as the standard wants it. */
    public void keepAlive(Object target) {
        kept.add(target);
    }

    @Override
    public @Nullable Object context() {
        return context;
    }

    @Override
    public void setContext(@Nullable Object value) {
        context = value;
    }

    @Override
    public void listen(@Nullable PromiseListener newListener) {
        listener = newListener;
    }

    /** Returns who hears of promises. */
    @Nullable
    public PromiseListener listener() {
        return listener;
    }

    @Override
    public void drain() {
        for (Runnable source : sources) {
            source.run();
        }
        for (Runnable job = queue.poll(); job != null; job = queue.poll()) {
            run(job);
        }
        kept.clear();
    }

    private void run(Runnable job) {
        Error error = interruption;
        if (error != null) {
            throw error;
        }
        try {
            job.run();
        } catch (RuntimeException | Error e) {
            if (!realm.errors().isThrow(e)) {
                throw e;
            }
            host.jobFailed(realm.errors().valueOf(e));
        }
    }

    /** Makes {@link #drain} throw before the next job. Any thread. */
    void interrupt(Error error) {
        interruption = error;
    }

    void close() {
        closed = true;
        queue.clear();
        sources.clear();
        kept.clear();
    }
}
