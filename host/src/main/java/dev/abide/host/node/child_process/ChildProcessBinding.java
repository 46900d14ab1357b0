package dev.abide.host.node.child_process;

import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;

/** Child processes, and the channel to the parent of this one. */
final class ChildProcessBinding implements Binding {
    @Override
    public Object create(HostContext context) {
        return context.object()
                .function("spawn", RunningChild::start)
                .function("spawnSync", WaitingRun::of)
                .function("openChannel", ParentChannel::open)
                .build();
    }
}
