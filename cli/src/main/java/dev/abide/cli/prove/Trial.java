package dev.abide.cli.prove;

import dev.abide.bridge.inspect.Evidence;
import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Outcome;
import dev.abide.cli.suite.Suite;
import dev.abide.cli.suite.SuiteRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Runs every script on everything, several at a time, and compares. */
public final class Trial {
    /** Is told after each run. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Takes how many runs have ended, of how many, and which one ended last. May be called on any thread, one at a
         * time.
         */
        void ended(int done, int total, String last);
    }

    private final Contestant reference;
    private final List<Contestant> engines;
    private final int repeat;
    private final Progress progress;
    private int total;
    private int done;

    /** One process that has ended, and what it left behind. */
    private record Run(Outcome outcome, Evidence evidence) {}

    /**
     * Makes a trial of engines against a reference, which is run too.
     *
     * @param repeat how often everything is run
     */
    public Trial(Contestant reference, List<Contestant> engines, int repeat, Progress progress) {
        this.reference = reference;
        this.engines = List.copyOf(engines);
        this.repeat = repeat;
        this.progress = progress;
    }

    /**
     * Runs the scripts.
     *
     * @param jobs how many at a time
     *     <p>If this program is ended meanwhile, what has been done by then is the result.
     * @throws IOException if a process cannot be started
     */
    public Proof run(List<Task> tasks, int jobs) throws IOException, InterruptedException {
        List<Contestant> present = new ArrayList<>(List.of(reference));
        engines.stream()
                .filter(engine -> engine.isPresent() && !engine.equals(reference))
                .forEach(present::add);
        total = tasks.size() * present.size() * repeat;
        // Tests of one project would get in each other's way: its files, its ports.
        boolean isAlone = tasks.stream().anyMatch(task -> task.tests().isPresent());
        ExecutorService threads = Executors.newFixedThreadPool(isAlone ? 1 : jobs);
        try {
            List<Map<String, List<Future<Run>>>> running = new ArrayList<>();
            for (Task task : tasks) {
                Map<String, List<Future<Run>>> row = new LinkedHashMap<>();
                for (int i = 0; i < repeat; i++) {
                    present.forEach(who -> row.computeIfAbsent(who.name(), name -> new ArrayList<>())
                            .add(threads.submit(() -> run(task, who))));
                }
                running.add(row);
            }
            return proof(tasks, running);
        } finally {
            threads.shutdownNow();
        }
    }

    private Proof proof(List<Task> tasks, List<Map<String, List<Future<Run>>>> running)
            throws IOException, InterruptedException {
        List<Proof.Row> rows = new ArrayList<>();
        List<String> unfinished = new ArrayList<>();
        for (int i = 0; i < tasks.size(); i++) {
            Task task = tasks.get(i);
            ended(running.get(i)).ifPresentOrElse(runs -> rows.add(row(task, runs)), () -> unfinished.add(task.name()));
        }
        return new Proof(reference, engines, List.copyOf(rows), List.copyOf(unfinished));
    }

    private Run run(Task task, Contestant who) throws IOException, InterruptedException {
        Path left = Files.createTempDirectory("abide-evidence");
        try {
            Outcome outcome = outcome(task, who, Map.of("ABIDE_EVIDENCE", left.toString()));
            report(task.name() + " on " + who.name());
            return new Run(outcome, Evidence.read(left));
        } finally {
            delete(left);
        }
    }

    private static Outcome outcome(Task task, Contestant who, Map<String, String> changes)
            throws IOException, InterruptedException {
        if (task.tests().isPresent()) {
            return ofTests(task, who, changes);
        }
        List<String> command = new ArrayList<>(who.command());
        command.add(task.script().toString());
        return new Execution(command, task.folder(), changes, task.timeout()).run();
    }

    private static Outcome ofTests(Task task, Contestant who, Map<String, String> changes)
            throws IOException, InterruptedException {
        Path programs = Files.createTempDirectory("abide-node");
        try {
            SuiteRun run = new Suite(task.folder(), task.tests().orElseThrow(), changes, task.timeout())
                    .run(who.asNode(programs));
            Outcome outcome = run.outcome();
            return new Outcome(
                    run.isTimeout(), outcome.exitCode(), outcome.stdout(), outcome.stderr(), outcome.duration());
        } finally {
            delete(programs);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private synchronized void report(String last) {
        progress.ended(++done, total, last);
    }

    /** Returns what has ended; nothing if any of it was not let do so. */
    private static Optional<Map<String, List<Run>>> ended(Map<String, List<Future<Run>>> running)
            throws IOException, InterruptedException {
        Map<String, List<Run>> ended = new LinkedHashMap<>();
        for (Map.Entry<String, List<Future<Run>>> entry : running.entrySet()) {
            List<Run> runs = new ArrayList<>();
            for (Future<Run> each : entry.getValue()) {
                try {
                    runs.add(each.get());
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof InterruptedException) {
                        return Optional.empty();
                    }
                    throw new IOException(entry.getKey() + " cannot be started: " + e.getCause(), e);
                }
            }
            ended.put(entry.getKey(), runs);
        }
        return Optional.of(ended);
    }

    private Proof.Row row(Task task, Map<String, List<Run>> ended) {
        List<Run> references = Objects.requireNonNull(ended.get(reference.name()));
        Outcome expected = references.getFirst().outcome();
        List<String> failure = failure(task, expected, references);
        Map<String, Proof.Cell> cells = new LinkedHashMap<>();
        for (Contestant engine : engines) {
            cells.put(
                    engine.name(), cell(task, engine, failure, expected, ended.getOrDefault(engine.name(), List.of())));
        }
        return new Proof.Row(task, expected, failure, cells);
    }

    private static List<String> failure(Task task, Outcome expected, List<Run> references) {
        List<String> failure = Comparison.failure(task, expected);
        boolean agreesWithItself = references.stream()
                .map(Run::outcome)
                .allMatch(other -> other.exitCode() == expected.exitCode()
                        && task.counted(other).equals(task.counted(expected)));
        return failure.isEmpty() && !agreesWithItself
                ? List.of("it gave different outputs in " + references.size() + " runs")
                : failure;
    }

    private static Proof.Cell cell(
            Task task, Contestant engine, List<String> failure, Outcome expected, List<Run> runs) {
        if (runs.isEmpty()) {
            Comparison missing = new Comparison(Verdict.MISSING, List.of(engine.absence()));
            return new Proof.Cell(missing, 0, Optional.empty(), Evidence.NONE);
        }
        Run last = runs.getLast();
        Optional<Outcome> outcome = Optional.of(last.outcome());
        double seconds = runs.stream()
                        .mapToLong(run -> run.outcome().duration().toMillis())
                        .sum()
                / 1e3
                / runs.size();
        if (!failure.isEmpty()) {
            Comparison unproved = new Comparison(Verdict.UNPROVED, List.of("it failed on the oracle"));
            return new Proof.Cell(unproved, seconds, outcome, last.evidence());
        }
        List<Comparison> comparisons = runs.stream()
                .map(run -> Comparison.of(task, expected, run.outcome(), run.evidence()))
                .toList();
        return new Proof.Cell(Comparison.ofAll(comparisons), seconds, outcome, last.evidence());
    }
}
