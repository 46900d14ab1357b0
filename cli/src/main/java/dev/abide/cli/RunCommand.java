package dev.abide.cli;

import dev.abide.EngineUnavailableException;
import dev.abide.JsRuntime;
import dev.abide.RuntimeOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code abide run}: a script, as {@code node} runs it. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Abide.Version.class,
        description = "Runs a script as `node SCRIPT` does: the same output, exit code and module resolution.")
final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--engine",
            paramLabel = "ID",
            description =
                    "The engine; `abide engines` lists them. Otherwise ABIDE_ENGINE, otherwise the first there is.")
    private @Nullable String engine;

    @Option(names = "--expose-gc", description = "Gives scripts a function gc that collects garbage.")
    private boolean exposeGc;

    @Option(
            names = "--force-node-api-uncaught-exceptions-policy",
            description = "Exceptions in thread-safe functions of older addons are uncaught exceptions, not warnings.")
    private boolean forceUncaughtExceptions;

    @Parameters(paramLabel = "SCRIPT", arity = "1", description = "The script, and what process.argv has after it.")
    private List<String> scriptAndArguments = new ArrayList<>();

    @Override
    public Integer call() {
        if (engine != null && !Engines.present().isKnown(engine)) {
            Engines.present().contestants(List.of(engine));
        }
        try {
            return JsRuntime.run(options(), runtime -> runtime.runMain(scriptAndArguments.getFirst()));
        } catch (EngineUnavailableException e) {
            throw new Failure(Failure.FAILED, Objects.requireNonNullElse(e.getMessage(), "there is no engine"));
        }
    }

    private List<String> execArguments() {
        List<String> arguments = new ArrayList<>();
        if (exposeGc) {
            arguments.add("--expose-gc");
        }
        if (forceUncaughtExceptions) {
            arguments.add("--force-node-api-uncaught-exceptions-policy");
        }
        return arguments;
    }

    private RuntimeOptions options() {
        return RuntimeOptions.builder()
                .engine(engine)
                .arguments(scriptAndArguments.subList(1, scriptAndArguments.size()))
                .execPath(Objects.requireNonNullElse(System.getenv("ABIDE_LAUNCHER"), "abide"))
                .execArguments(execArguments())
                .exposeGc(exposeGc)
                .inheritStreams()
                .exit(System::exit)
                .build();
    }
}
