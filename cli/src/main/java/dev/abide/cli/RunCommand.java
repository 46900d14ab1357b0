package dev.abide.cli;

import dev.abide.EngineUnavailableException;
import dev.abide.JsRuntime;
import dev.abide.NodeCommandLine;
import dev.abide.RuntimeOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code abide run}: a script, as {@code node} runs it. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        versionProvider = Abide.Version.class,
        description = "Runs a script as `node SCRIPT` does: the same output, exit code and module resolution.")
final class RunCommand implements Callable<Integer> {
    /** Node's exit code for a command line that it does not understand. */
    private static final int BAD_OPTION = 9;

    @Option(
            names = "--engine",
            paramLabel = "ID",
            description =
                    "The engine; `abide engines` lists them. Otherwise ABIDE_ENGINE, otherwise the first there is.")
    private @Nullable String engine;

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "Adds a line to FILE for each call of a Node-API function: its arguments and its status.")
    private @Nullable String trace;

    @Option(
            names = "--debug",
            description = "Shows the Java stack of what fails in Abide itself; so does a variable ABIDE_DEBUG.")
    private boolean debug;

    @Option(
            names = "--checked",
            description = "Refuses what Node lets pass although it is a mistake: calls of Node-API on a wrong thread.")
    private boolean isChecked;

    @Option(names = "--node", hidden = true, description = "The arguments are those of node: process.execPath.")
    private boolean asNode;

    @Parameters(
            paramLabel = "SCRIPT",
            arity = "0..*",
            description = {
                "The script, or - for standard input, and what process.argv has after it.",
                "Before it, options of node: --expose-gc, --gc-interval=N, --eval CODE, --print CODE, --require MODULE, "
                        + "--input-type=module, --conditions NAME, --test. Others are taken and mean nothing."
            })
    private List<String> words = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        NodeCommandLine line = line();
        // Options of ours may stand behind those of node, where picocli leaves them alone.
        engine = line.value("engine") == null ? engine : line.value("engine");
        trace = line.value("trace") == null ? trace : line.value("trace");
        debug |= line.has("debug");
        if (!asNode && line.script() == null && !line.has("eval") && !line.has("test")) {
            throw new ParameterException(spec.commandLine(), "Missing required parameter: 'SCRIPT'");
        }
        if (engine != null && !Engines.present().isKnown(engine)) {
            Engines.present().contestants(List.of(engine));
        }
        Path traceFile = trace == null ? null : traceFile(trace);
        if (isChecked || line.has("checked")) {
            System.setProperty("abide.checked", "true");
        }
        String script = line.script();
        try {
            return JsRuntime.run(
                    options(line, traceFile), runtime -> script == null ? runtime.runMain() : runtime.runMain(script));
        } catch (EngineUnavailableException e) {
            throw new Failure(Failure.FAILED, Objects.requireNonNullElse(e.getMessage(), "there is no engine"));
        }
    }

    /** Makes sure that the file can be written before anything runs. */
    private static Path traceFile(String name) {
        Path file = Path.of(name).toAbsolutePath();
        try {
            Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    .close();
        } catch (IOException e) {
            throw new Failure(Failure.FAILED, "cannot write " + name);
        }
        return file;
    }

    private NodeCommandLine line() {
        try {
            if (!asNode) {
                return NodeCommandLine.parse(words, "engine", "trace");
            }
            NodeCommandLine line = NodeCommandLine.parse(words);
            return line.has("version") ? NodeCommandLine.parse(List.of("--print", "process.version")) : line;
        } catch (NodeCommandLine.InvalidException e) {
            throw asNode
                    ? new Failure(BAD_OPTION, Objects.requireNonNull(e.getMessage()))
                    : new ParameterException(spec.commandLine(), Objects.requireNonNull(e.getMessage()));
        }
    }

    private RuntimeOptions options(NodeCommandLine line, @Nullable Path traceFile) {
        String launcher = Objects.requireNonNullElse(System.getenv("ABIDE_LAUNCHER"), "abide");
        return RuntimeOptions.builder()
                .engine(engine)
                .arguments(line.arguments())
                .execPath(System.getProperty("abide.exec", launcher))
                .execArguments(line.execArguments())
                .inheritStreams()
                .trace(traceFile)
                .debug(debug)
                .exit(System::exit)
                .build();
    }
}
