package dev.abide.host.node.process;

import dev.abide.EngineInfo;
import dev.abide.NodeCommandLine;
import dev.abide.RuntimeOptions;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.ObjectBuilder;
import dev.abide.host.runtime.NodeVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What a runtime tells of itself: versions, arguments, what its options ask for. */
final class Identity {
    private final EngineInfo engine;
    private final RuntimeOptions options;
    private final NodeCommandLine flags;
    private final boolean isMainThread;

    Identity(EngineInfo engine, RuntimeOptions options, NodeCommandLine flags, boolean isMainThread) {
        this.engine = engine;
        this.options = options;
        this.flags = flags;
        this.isMainThread = isMainThread;
    }

    void fill(HostContext context, ObjectBuilder binding) {
        ObjectBuilder versions = context.object();
        NodeVersion.versions(engine.id(), engine.version()).forEach(versions::set);
        binding.set("version", NodeVersion.version())
                .set("versions", versions.build())
                .set(
                        "release",
                        context.object().set("name", "node").set("lts", "Iron").build())
                .set("arch", architecture())
                .set("platform", platform())
                .set("argv", context.array(arguments()))
                .set("execArgv", context.array(options.execArguments()))
                .set("execPath", options.execPath())
                .set("title", Objects.requireNonNullElse(flags.value("title"), options.title()))
                .set("isMainThread", isMainThread)
                .set("channel", isMainThread ? options.environment().get("NODE_CHANNEL_FD") : null)
                .set("noWarnings", !flags.isOn("warnings", true))
                .set("noDeprecation", !flags.isOn("deprecation", true))
                .set("throwDeprecation", flags.isOn("throw-deprecation", false))
                .set("stackTraceLimit", flags.value("stack-trace-limit"));
    }

    private List<String> arguments() {
        List<String> all = new ArrayList<>();
        all.add(options.execPath());
        all.addAll(options.arguments());
        return all;
    }

    private static String platform() {
        String name = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (name.startsWith("mac")) {
            return "darwin";
        }
        return name.startsWith("windows") ? "win32" : "linux";
    }

    private static String architecture() {
        String name = System.getProperty("os.arch", "");
        return switch (name) {
            case "amd64", "x86_64" -> "x64";
            case "aarch64" -> "arm64";
            default -> name;
        };
    }
}
