package dev.abide.cli;

import dev.abide.cli.bench.Harness;
import dev.abide.cli.bench.Harness.HarnessException;
import dev.abide.cli.bench.Measurement;
import dev.abide.cli.bench.Results;
import dev.abide.cli.process.Programs;
import dev.abide.cli.project.Project;
import dev.abide.cli.project.ProjectException;
import dev.abide.cli.prove.Contestant;
import dev.abide.cli.prove.Facts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
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

    @Option(names = "--warm-up", paramLabel = "MS", description = "Per operation; 500 ms by default.")
    private int warmUpMillis = 500;

    @Option(names = "--samples", paramLabel = "N", description = "Per operation, of 10 ms each; 15 by default.")
    private int samples = 15;

    @Option(
            names = "--only",
            paramLabel = "REGEX",
            description = "The operations whose names contain this; all, if not given.")
    private Pattern only = Pattern.compile("");

    @Option(
            names = "--alone",
            description = "Each operation in a process of its own, instead of all taking turns in one.")
    private boolean isAlone;

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
        for (String peer : peers) {
            if (!peer.equals("none")) {
                runtimes.add(peer(peer));
            }
        }
        runtimes.addAll(Engines.present().contestants(engines));
        Map<String, Object> facts = Facts.of(new Abide.Version().getVersion()[0], runtimes);
        Harness harness = new Harness(script(terminal), warmUpMillis, samples);
        List<Measurement> measurements = measure(runtimes, harness, terminal);
        terminal.clear();
        if (measurements.isEmpty()) {
            return Failure.FAILED;
        }
        Results results = new Results(measurements, facts);
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

    private static Contestant peer(String name) throws IOException, InterruptedException {
        Path program = Programs.find(name).orElse(null);
        if (program == null) {
            return Contestant.absent(name, name + " is not on the PATH");
        }
        String shown = Objects.requireNonNull(program.getFileName()).toString();
        return Contestant.present(shown, Programs.version(program), peerCommand(program));
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
    private List<Measurement> measure(List<Contestant> runtimes, Harness harness, Terminal terminal)
            throws IOException, InterruptedException {
        List<List<String>> processes = processes(runtimes, harness);
        Map<String, Measurement> measurements = new LinkedHashMap<>();
        int total = rounds * processes.size() * runtimes.size();
        for (int i = 0; i < total; i++) {
            Contestant runtime = runtimes.get(i % runtimes.size());
            List<String> operations = processes.get(i / runtimes.size() % processes.size());
            terminal.progress(i, total, runtime.name());
            try {
                measurements.merge(runtime.name(), harness.measure(runtime, operations), Measurement::and);
            } catch (HarnessException e) {
                terminal.clear();
                spec.commandLine().getErr().println("abide: " + runtime.name() + ": " + e.getMessage());
            }
        }
        return List.copyOf(measurements.values());
    }

    /** Returns the operations of each process that a runtime is started for. */
    private List<List<String>> processes(List<Contestant> runtimes, Harness harness)
            throws IOException, InterruptedException {
        List<String> operations = operations(runtimes, harness).stream()
                .filter(name -> only.matcher(name).find())
                .toList();
        if (operations.isEmpty()) {
            throw new Failure(Failure.USAGE, "no operation's name contains " + only);
        }
        return isAlone ? operations.stream().map(List::of).toList() : List.of(operations);
    }

    private static List<String> operations(List<Contestant> runtimes, Harness harness)
            throws IOException, InterruptedException {
        String failure = "";
        for (Contestant runtime : runtimes) {
            try {
                return harness.operations(runtime);
            } catch (HarnessException e) {
                failure = runtime.name() + ": " + e.getMessage();
            }
        }
        throw new Failure(Failure.FAILED, failure);
    }
}
