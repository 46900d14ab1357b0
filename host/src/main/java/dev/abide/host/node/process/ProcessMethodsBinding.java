package dev.abide.host.node.process;

import dev.abide.RuntimeOptions;
import dev.abide.bridge.AddonLoadException;
import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.ObjectBuilder;
import dev.abide.host.runtime.CommonEnvironment;
import dev.abide.host.runtime.Failures;
import dev.abide.host.runtime.NodeRuntime;
import dev.abide.host.runtime.NodeVersion;
import dev.abide.host.runtime.WorkerSeat;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.ValueKind;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code internalBinding('process_methods')}. */
public final class ProcessMethodsBinding implements Binding {
    private static final Pattern TERMINAL = Pattern.compile("/dev/(pts/|tty|ptmx|console)");
    private static final int ABORTED = 134;

    private final NodeRuntime runtime;

    public ProcessMethodsBinding(NodeRuntime runtime) {
        this.runtime = runtime;
    }

    @Override
    public String name() {
        return "process_methods";
    }

    @Override
    public Object create(HostContext context) {
        RuntimeOptions options = runtime.options();
        ObjectBuilder binding = context.object();
        identity(context, binding);
        List<String> argv = new ArrayList<>();
        argv.add(options.execPath());
        argv.addAll(options.arguments());
        return binding.set("argv", context.array(argv))
                .set("execArgv", context.array(options.execArguments()))
                .set("execPath", options.execPath())
                .set("title", Objects.requireNonNullElse(runtime.flags().value("title"), options.title()))
                .set("isMainThread", runtime.seat() == null)
                .set("noWarnings", !runtime.flags().isOn("warnings", true))
                .set("noDeprecation", !runtime.flags().isOn("deprecation", true))
                .set("throwDeprecation", runtime.flags().isOn("throw-deprecation", false))
                .set("stackTraceLimit", runtime.flags().value("stack-trace-limit"))
                .action("reallyExit", arguments -> runtime.end(arguments.integer(0, 0)))
                .action("abort", arguments -> runtime.end(ABORTED))
                .function("env", arguments -> environment(context))
                .set("commonEnvironment", commonEnvironment(context))
                .function(
                        "makeCommon",
                        arguments -> CommonEnvironment.of(context, arguments.object(0))
                                .binding(context))
                .function("cwd", arguments -> runtime.workingDirectory().toString())
                .action("chdir", this::changeDirectory)
                .action("dlopen", this::load)
                .action("writeStdout", arguments -> write(arguments, options.stdout()))
                .action("writeStderr", arguments -> write(arguments, options.stderr()))
                .function("isTty", arguments -> isTerminal(options, arguments.integer(0)))
                .function("readStdin", this::read)
                .build();
    }

    private void identity(HostContext context, ObjectBuilder binding) {
        ObjectBuilder versions = context.object();
        NodeVersion.versions(runtime.engine().id(), runtime.engine().version()).forEach(versions::set);
        binding.set("version", NodeVersion.version())
                .set("versions", versions.build())
                .set(
                        "release",
                        context.object().set("name", "node").set("lts", "Iron").build())
                .set("arch", architecture())
                .set("platform", platform());
    }

    private Object environment(HostContext context) {
        ObjectBuilder environment = context.object();
        runtime.options().environment().forEach(environment::set);
        return environment.build();
    }

    private @Nullable Object commonEnvironment(HostContext context) {
        WorkerSeat seat = runtime.seat();
        CommonEnvironment common = seat == null ? null : seat.environment();
        return common == null ? context.undefined() : common.binding(context);
    }

    private void changeDirectory(Arguments arguments) {
        String wanted = arguments.string(0);
        Path directory = arguments.context().path(wanted).normalize();
        if (!Files.isDirectory(directory)) {
            boolean exists = Files.exists(directory);
            throw arguments
                    .context()
                    .systemError(
                            exists ? "ENOTDIR" : "ENOENT",
                            exists ? -20 : -2,
                            exists ? "not a directory" : "no such file or directory",
                            "chdir",
                            runtime.workingDirectory().toString(),
                            wanted);
        }
        runtime.changeDirectory(directory);
    }

    private void load(Arguments arguments) {
        HostContext context = arguments.context();
        Object module = arguments.object(0);
        Object exports = context.get(module, "exports");
        if (exports == null || !Failures.isObject(context, exports)) {
            throw context.error(
                    ErrorKind.TYPE_ERROR, "ERR_INVALID_ARG_TYPE", "The \"module.exports\" property must be an object");
        }
        try {
            context.realm()
                    .objects()
                    .set(
                            module,
                            context.string("exports"),
                            runtime.bridge().load(context.path(arguments.string(1)), exports));
        } catch (AddonLoadException e) {
            throw context.error(
                    ErrorKind.ERROR, e.hasCode() ? "ERR_DLOPEN_FAILED" : null, String.valueOf(e.getMessage()));
        }
    }

    private static void write(Arguments arguments, OutputStream stream) {
        byte[] bytes = arguments.kind(0) == ValueKind.STRING
                ? arguments.string(0).getBytes(StandardCharsets.UTF_8)
                : arguments.bytes(0);
        try {
            stream.write(bytes);
            stream.flush();
        } catch (IOException e) {
            throw arguments.context().systemError("EPIPE", -32, "broken pipe", "write", null, null);
        }
    }

    private @Nullable Object read(Arguments arguments) {
        try {
            byte[] chunk = new byte[arguments.integer(0, 65_536)];
            int count = runtime.options().stdin().read(chunk);
            return count < 0 ? null : arguments.context().uint8Array(Arrays.copyOf(chunk, count));
        } catch (IOException e) {
            throw arguments.context().systemError("EIO", -5, "i/o error", "read", null, null);
        }
    }

    // By what the kernel says the descriptor is: isatty(3) would have to be linked first, at each start.
    // A runtime whose standard streams are the embedder's has no terminal there.
    private static boolean isTerminal(RuntimeOptions options, int descriptor) {
        if (descriptor <= 2 && !options.inheritsStreams()) {
            return false;
        }
        try {
            return TERMINAL.matcher(Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                            .toString())
                    .lookingAt();
        } catch (IOException e) {
            return false;
        }
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
