package dev.abide.rhino;

import dev.abide.rhino.engine.ContextBinding;
import dev.abide.rhino.engine.EngineContext;
import dev.abide.rhino.engine.EngineContextFactory;
import dev.abide.rhino.engine.JobQueue;
import dev.abide.spi.RealmHost;

/** One Rhino world and the context that runs its scripts. */
final class RhinoRealm extends RhinoWorld {
    private final EngineContext context;
    private final ContextBinding binding;
    private final JobQueue queue;

    private RhinoRealm(EngineContext context, ContextBinding binding, JobQueue queue, RealmHost host) {
        super(context, queue, host, null);
        this.context = context;
        this.binding = binding;
        this.queue = queue;
    }

    static RhinoRealm open(RealmHost host) {
        JobQueue queue = new JobQueue();
        EngineContext context = new EngineContext(new EngineContextFactory(), queue, host.mayInterrupt());
        ContextBinding binding = new ContextBinding(context);
        binding.enter();
        try {
            return new RhinoRealm(context, binding, queue, host);
        } finally {
            binding.leave();
        }
    }

    @Override
    public void enter() {
        binding.enter();
    }

    @Override
    public void leave() {
        binding.leave();
    }

    @Override
    public void interrupt(Error error) {
        context.interrupt(error);
    }

    /** Rhino has nothing to close: the realm goes with the last reference to it. Only entering it again is refused. */
    @Override
    public void close() {
        binding.close();
        queue.clear();
    }
}
