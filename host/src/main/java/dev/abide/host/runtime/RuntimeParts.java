package dev.abide.host.runtime;

import dev.abide.NodeCommandLine;
import dev.abide.RuntimeOptions;
import dev.abide.host.binding.HostContext;
import dev.abide.host.engine.Engine;
import dev.abide.host.loop.EventLoop;
import dev.abide.host.script.Scripting;
import org.jspecify.annotations.Nullable;

/**
 * What one runtime is made of, for those who pick the parts that others need: a {@link Subject} for its bindings, and
 * the embedding side. Nothing keeps it whole.
 *
 * @param engine the engine, to open further runtimes on it
 * @param flags what {@code process.execArgv} and {@code NODE_OPTIONS} ask for
 * @param seat what makes this a worker's runtime, {@code null} if it is none
 */
public record RuntimeParts(
        Engine engine,
        RuntimeOptions options,
        NodeCommandLine flags,
        @Nullable WorkerSeat seat,
        HostContext context,
        EventLoop loop,
        Callbacks callbacks,
        Ticks ticks,
        Failures failures,
        ProcessObject process,
        Scripting scripting,
        Addons addons,
        Ending ending,
        WorkingDirectory directory,
        Output output) {}
