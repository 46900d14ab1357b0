package dev.abide.cli;

import dev.abide.cli.bench.Measurement;
import dev.abide.cli.bench.Results;
import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Outcome;
import dev.abide.cli.process.Programs;
import dev.abide.cli.project.Project;
import dev.abide.cli.project.ProjectException;
import dev.abide.cli.prove.Contestant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code abide bench}: the same operations on every runtime, side by side. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        versionProvider = Abide.Version.class,
        description = {
            "Measures what single operations cost: one addon, one script, on Node.js and on every engine, one after the other.",
            "Medians of the thread's CPU time; of elapsed time where other threads take part. Compare ratios of one run, not figures of different ones."
        })
final class BenchCommand implements Callable<Integer> {
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    @Option(names = "--engines", split = ",", paramLabel = "ID", description = "The engines; all, if not given.")
    private List<String> engines = new ArrayList<>();

    @Option(
            names = "--peers",
            split = ",",
            paramLabel = "PROGRAM",
            description = "Other runtimes, by default node; `none` for no other. Ratios are to the first.")
    private List<String> peers = List.of("node");

    @Option(names = "--rounds", paramLabel = "N", description = "How often each runtime is started; once by default.")
    private int rounds = 1;

    @Option(names = "--warm-up", paramLabel = "MS", description = "Per operation; 1000 ms by default.")
    private int warmUpMillis = 1000;

    @Option(names = "--samples", paramLabel = "N", description = "Per operation, of 10 ms each; 15 by default.")
    private int samples = 15;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes all samples.")
    private @Nullable Path json;

    @Option(names = "--csv", paramLabel = "FILE", description = "Writes medians and ratios.")
    private @Nullable Path csv;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Terminal terminal = new Terminal(spec.commandLine().getErr());
        List<Contestant> runtimes = new ArrayList<>();
        peers.stream().filter(peer -> !peer.equals("none")).forEach(peer -> runtimes.add(peer(peer)));
        runtimes.addAll(Engines.present().contestants(engines));
        Path script = script(terminal);
        List<Measurement> measurements = measure(runtimes, script, terminal);
        terminal.clear();
        if (measurements.isEmpty()) {
            return Failure.FAILED;
        }
        Results results = new Results(measurements);
        spec.commandLine().getOut().print(results.table());
        spec.commandLine().getOut().flush();
        if (json != null) {
            Files.writeString(json, results.json());
        }
        if (csv != null) {
            Files.writeString(csv, results.csv());
        }
        return measurements.size() == runtimes.size() ? 0 : Failure.FAILED;
    }

    private static Contestant peer(String name) {
        return Programs.find(name)
                .map(program -> Contestant.present(
                        Objects.requireNonNull(program.getFileName()).toString(), "", peerCommand(program)))
                .orElseGet(() -> Contestant.absent(name, name + " is not on the PATH"));
    }

    private static List<String> peerCommand(Path program) {
        boolean isDeno = program.endsWith("deno");
        return isDeno ? List.of(program.toString(), "run", "--allow-all") : List.of(program.toString());
    }

    private static Path script(Terminal terminal) throws InterruptedException {
        String root = System.getProperty("abide.root");
        Path folder = Path.of(root == null ? "" : root, "benchmarks");
        if (!Files.exists(folder.resolve("package.json"))) {
            throw new Failure(Failure.FAILED, "the benchmarks are part of Abide's source tree; start ./abide there");
        }
        try {
            Project project = Project.at(folder);
            project.prepare(terminal::step);
            return project.scripts().getFirst();
        } catch (ProjectException e) {
            throw new Failure(Failure.FAILED, Objects.requireNonNull(e.getMessage()));
        }
    }

    /** Rounds are interleaved, so that a machine that becomes slower does not hit one runtime only. */
    private List<Measurement> measure(List<Contestant> runtimes, Path script, Terminal terminal)
            throws IOException, InterruptedException {
        Map<String, Measurement> measurements = new LinkedHashMap<>();
        int total = rounds * runtimes.size();
        for (int i = 0; i < total; i++) {
            Contestant runtime = runtimes.get(i % runtimes.size());
            terminal.progress(i, total, runtime.name());
            String failure = measure(runtime, script, measurements);
            if (!failure.isEmpty()) {
                terminal.clear();
                spec.commandLine().getErr().println("abide: " + runtime.name() + ": " + failure);
            }
        }
        return List.copyOf(measurements.values());
    }

    /** Returns what went wrong; empty if nothing did. */
    private String measure(Contestant runtime, Path script, Map<String, Measurement> measurements)
            throws IOException, InterruptedException {
        if (!runtime.absence().isEmpty()) {
            return runtime.absence();
        }
        List<String> command = new ArrayList<>(runtime.command());
        command.addAll(List.of(script.toString(), String.valueOf(warmUpMillis), String.valueOf(samples)));
        Outcome outcome = new Execution(command, Objects.requireNonNull(script.getParent()), DEADLINE).run();
        if (outcome.isTimeout()) {
            return "no end after " + DEADLINE.toMinutes() + " minutes";
        }
        if (outcome.exitCode() != 0) {
            return "exit code " + outcome.exitCode() + ": " + String.join(" ", outcome.errorLines(3));
        }
        try {
            measurements.merge(runtime.name(), Measurement.read(runtime.name(), outcome.stdout()), Measurement::and);
            return "";
        } catch (IllegalArgumentException e) {
            return "printed something else: " + e.getMessage();
        }
    }
}
