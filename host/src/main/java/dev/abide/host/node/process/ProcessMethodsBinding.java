package dev.abide.host.node.process;

import dev.abide.bridge.AddonLoadException;
import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import dev.abide.host.binding.ObjectBuilder;
import dev.abide.host.runtime.Addons;
import dev.abide.host.runtime.CommonEnvironment;
import dev.abide.host.runtime.Ending;
import dev.abide.host.runtime.WorkerSeat;
import dev.abide.host.runtime.WorkingDirectory;
import dev.abide.spi.ErrorKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * {@code internalBinding('process/methods')}: {@code reallyExit(code)} ends the process, or in an embedder the runtime,
 * without running 'exit' listeners (JS does that before), and may not return; {@code abort()}; {@code dlopen(module,
 * exports, filename, flags)}, which gives the module other exports if the addon has them; {@code env()}: an object with
 * a copy of the environment; {@code cwd()}, {@code chdir(path)}: the runtime's own working directory; and what
 * {@link Identity} and {@link StandardStreams} add.
 */
final class ProcessMethodsBinding implements Binding {
    private static final int ABORTED = 134;

    private final Identity identity;
    private final StandardStreams streams;
    private final Ending ending;
    private final WorkingDirectory directory;
    private final Addons addons;
    private final @Nullable WorkerSeat seat;

    ProcessMethodsBinding(
            Identity identity,
            StandardStreams streams,
            Ending ending,
            WorkingDirectory directory,
            Addons addons,
            @Nullable WorkerSeat seat) {
        this.identity = identity;
        this.streams = streams;
        this.ending = ending;
        this.directory = directory;
        this.addons = addons;
        this.seat = seat;
    }

    @Override
    public Object create(HostContext context) {
        ObjectBuilder binding = context.object();
        identity.fill(context, binding);
        streams.fill(binding);
        return binding.action("reallyExit", arguments -> ending.end(arguments.integer(0, 0)))
                .action("abort", arguments -> ending.end(ABORTED))
                .function("env", arguments -> environment(context))
                .set("commonEnvironment", commonEnvironment(context))
                .function(
                        "makeCommon",
                        arguments -> CommonEnvironment.of(context, arguments.object(0))
                                .binding(context))
                .function("cwd", arguments -> directory.path().toString())
                .action("chdir", this::changeDirectory)
                .action("dlopen", this::load)
                .build();
    }

    private static Object environment(HostContext context) {
        ObjectBuilder environment = context.object();
        context.options().environment().forEach(environment::set);
        return environment.build();
    }

    private @Nullable Object commonEnvironment(HostContext context) {
        CommonEnvironment common = seat == null ? null : seat.environment();
        return common == null ? context.undefined() : common.binding(context);
    }

    private void changeDirectory(Arguments arguments) {
        HostContext context = arguments.context();
        String wanted = arguments.string(0);
        Path target = context.path(wanted).normalize();
        if (Files.isDirectory(target)) {
            directory.change(target);
            return;
        }
        String from = directory.path().toString();
        throw Files.exists(target)
                ? context.systemError("ENOTDIR", -20, "not a directory", "chdir", from, wanted)
                : context.systemError("ENOENT", -2, "no such file or directory", "chdir", from, wanted);
    }

    private void load(Arguments arguments) {
        HostContext context = arguments.context();
        Object exports = arguments.object(1);
        String file = arguments.string(2);
        OptionalInt flags = arguments.isNullish(3) ? OptionalInt.empty() : OptionalInt.of(arguments.integer(3));
        // A name alone is looked for where the system keeps its libraries, as the loader does.
        Path path = file.contains("/") ? context.path(file) : Path.of(file);
        try {
            Object loaded = addons.load(path, flags, exports);
            if (!context.realm().values().strictEquals(loaded, exports)) {
                context.set(arguments.object(0), "exports", loaded);
            }
        } catch (AddonLoadException e) {
            String message = asGiven(String.valueOf(e.getMessage()), path, file);
            throw context.error(ErrorKind.ERROR, e.hasCode() ? "ERR_DLOPEN_FAILED" : null, message);
        }
    }

    // The system's loader names the file as it was asked for it.
    private static String asGiven(String message, Path file, String given) {
        String start = file + ": ";
        return message.startsWith(start) ? given + ": " + message.substring(start.length()) : message;
    }
}
