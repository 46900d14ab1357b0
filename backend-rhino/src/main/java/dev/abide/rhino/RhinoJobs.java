package dev.abide.rhino;

import dev.abide.rhino.engine.Calls;
import dev.abide.rhino.engine.JobQueue;
import dev.abide.rhino.error.RhinoErrors;
import dev.abide.rhino.object.RhinoFunctions;
import dev.abide.rhino.weak.WeakIntrinsics;
import dev.abide.spi.Jobs;
import dev.abide.spi.PromiseListener;
import dev.abide.spi.RealmHost;
import java.util.Collections;
import java.util.Iterator;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Undefined;

/** The realm's queue of promise reactions and microtasks. */
final class RhinoJobs implements Jobs {
    private final JobQueue queue;
    private final RhinoFunctions functions;
    private final Calls calls;
    private final RhinoErrors errors;
    /** Of the first world, apart from the others: it is asked after every job, and most realms have no other. */
    private final WeakIntrinsics weak;

    /** Held weakly: a world that nobody uses any more goes with its references. */
    private final Set<WeakIntrinsics> weakOfFurther = Collections.newSetFromMap(new WeakHashMap<>());

    private final RealmHost host;

    RhinoJobs(
            JobQueue queue,
            RhinoFunctions functions,
            Calls calls,
            RhinoErrors errors,
            WeakIntrinsics weak,
            RealmHost host) {
        this.queue = queue;
        this.functions = functions;
        this.calls = calls;
        this.errors = errors;
        this.weak = weak;
        this.host = host;
    }

    /** Names a further world's weak references, which have work between jobs; returns this queue. */
    RhinoJobs with(WeakIntrinsics further) {
        weakOfFurther.add(further);
        return this;
    }

    @Override
    public void enqueue(Object function) {
        queue.add(() -> functions.call(function, Undefined.instance, new Object[0]));
    }

    @Override
    public @Nullable Object context() {
        return queue.context();
    }

    @Override
    public void setContext(@Nullable Object value) {
        queue.setContext(value);
    }

    @Override
    public void listen(@Nullable PromiseListener listener) {
        queue.listen(listener);
    }

    @Override
    public void drain() {
        if (calls.isOutermost()) {
            calls.run(this::runAll);
        } else {
            runAll();
        }
    }

    private Object runAll() {
        for (Runnable job = next(); job != null; job = next()) {
            try {
                job.run();
            } catch (RhinoException | StackOverflowError thrown) {
                host.jobFailed(errors.valueOf(thrown));
            }
        }
        return Undefined.instance;
    }

    /** Callbacks of FinalizationRegistry come last, when there is nothing else to do. */
    private @Nullable Runnable next() {
        weak.endJob();
        if (!weakOfFurther.isEmpty()) {
            weakOfFurther.forEach(WeakIntrinsics::endJob);
        }
        Runnable job = queue.next();
        return job == null ? nextCleanup() : job;
    }

    private @Nullable Runnable nextCleanup() {
        Runnable cleanup = weak.nextCleanup();
        for (Iterator<WeakIntrinsics> worlds = weakOfFurther.iterator(); cleanup == null && worlds.hasNext(); ) {
            cleanup = worlds.next().nextCleanup();
        }
        return cleanup;
    }
}
