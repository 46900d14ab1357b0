package dev.abide.graal.job;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.object.HiddenKey;
import com.oracle.truffle.js.runtime.JSAgent;
import com.oracle.truffle.js.runtime.JSContext;
import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.Strings;
import com.oracle.truffle.js.runtime.builtins.JSFunction;
import com.oracle.truffle.js.runtime.builtins.JSFunctionData;
import com.oracle.truffle.js.runtime.builtins.JSFunctionObject;
import com.oracle.truffle.js.runtime.objects.JSObjectUtil;
import dev.abide.graal.value.GraalErrors;
import dev.abide.spi.Jobs;
import dev.abide.spi.PromiseListener;
import dev.abide.spi.RealmHost;
import org.jspecify.annotations.Nullable;

/** The engine's own queue of promise jobs, held back until the host asks. */
public final class GraalJobs implements Jobs {
    private final HiddenKey callbackKey = new HiddenKey("job");
    private final JSRealm realm;
    private final JSContext context;
    private final JSAgent agent;
    private final RealmHost host;
    private final GraalErrors errors;
    private final JSFunctionData jobData;
    private final JobContext attached;

    public GraalJobs(JSRealm realm, RealmHost host, GraalErrors errors) {
        this.realm = realm;
        this.host = host;
        this.errors = errors;
        context = realm.getContext();
        attached = new JobContext(context);
        agent = realm.getAgent();
        CallTarget job = new JobNode(context, callbackKey, this::failed).getCallTarget();
        jobData = JSFunctionData.createCallOnly(context, job, 0, Strings.EMPTY_STRING);
        // Never exited: the engine drains the queue when the outermost interop call ends.
        agent.interopBoundaryEnter();
    }

    /** Queues a function of ours around the given one: the engine empties the queue when a job throws. */
    @Override
    public void enqueue(Object function) {
        JSFunctionObject job = JSFunction.create(realm, jobData);
        JSObjectUtil.putHiddenProperty(job, callbackKey, function);
        context.enqueuePromiseJob(realm, job);
    }

    @Override
    public @Nullable Object context() {
        return attached.get();
    }

    @Override
    public void setContext(@Nullable Object value) {
        attached.set(value);
    }

    @Override
    public void listen(@Nullable PromiseListener listener) {
        attached.listen(listener);
    }

    @Override
    public void drain() {
        while (true) {
            try {
                agent.processAllPromises(true);
                // Callbacks of FinalizationRegistry ran last, and may have queued jobs.
                agent.processAllPromises(false);
                return;
            } catch (RuntimeException | StackOverflowError failure) {
                // Only such a callback throws out of here; the others go on.
                if (!errors.isThrow(failure)) {
                    throw failure;
                }
                failed(failure);
            }
        }
    }

    private void failed(Throwable failure) {
        host.jobFailed(errors.valueOf(failure));
    }
}
