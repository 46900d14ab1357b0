package dev.abide.cli.prove;

import dev.abide.bridge.inspect.Evidence;
import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Outcome;
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
     * @throws IOException if a process cannot be started
     */
    public Proof run(List<Task> tasks, int jobs) throws IOException, InterruptedException {
        List<Contestant> present = new ArrayList<>(List.of(reference));
        engines.stream()
                .filter(engine -> engine.isPresent() && !engine.equals(reference))
                .forEach(present::add);
        total = tasks.size() * present.size() * repeat;
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
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
            List<Proof.Row> rows = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                rows.add(row(tasks.get(i), ended(running.get(i))));
            }
            return new Proof(reference, engines, List.copyOf(rows));
        } finally {
            threads.shutdownNow();
        }
    }

    private Run run(Task task, Contestant who) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(who.command());
        command.add(task.script().toString());
        Path folder = Objects.requireNonNullElse(task.script().getParent(), Path.of("/"));
        Path left = Files.createTempDirectory("abide-evidence");
        try {
            Map<String, String> changes = Map.of("ABIDE_EVIDENCE", left.toString());
            Outcome outcome = new Execution(command, folder, changes, task.timeout()).run();
            report(task.name() + " on " + who.name());
            return new Run(outcome, Evidence.read(left));
        } finally {
            delete(left);
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

    private static Map<String, List<Run>> ended(Map<String, List<Future<Run>>> running)
            throws IOException, InterruptedException {
        Map<String, List<Run>> ended = new LinkedHashMap<>();
        for (Map.Entry<String, List<Future<Run>>> entry : running.entrySet()) {
            List<Run> runs = new ArrayList<>();
            for (Future<Run> each : entry.getValue()) {
                try {
                    runs.add(each.get());
                } catch (ExecutionException e) {
                    throw new IOException(entry.getKey() + " cannot be started: " + e.getCause(), e);
                }
            }
            ended.put(entry.getKey(), runs);
        }
        return ended;
    }

    private Proof.Row row(Task task, Map<String, List<Run>> ended) {
        List<Run> references = Objects.requireNonNull(ended.get(reference.name()));
        Outcome expected = references.getFirst().outcome();
        List<String> failure = failure(task, expected, references);
        Map<String, Proof.Cell> cells = new LinkedHashMap<>();
        for (Contestant engine : engines) {
            cells.put(engine.name(), cell(engine, failure, expected, ended.getOrDefault(engine.name(), List.of())));
        }
        return new Proof.Row(task, expected, failure, cells);
    }

    private static List<String> failure(Task task, Outcome expected, List<Run> references) {
        List<String> failure = Comparison.failure(task, expected);
        boolean agreesWithItself = references.stream()
                .map(Run::outcome)
                .allMatch(other -> other.exitCode() == expected.exitCode()
                        && other.stdout().equals(expected.stdout()));
        return failure.isEmpty() && !agreesWithItself
                ? List.of("it gave different outputs in " + references.size() + " runs")
                : failure;
    }

    private static Proof.Cell cell(Contestant engine, List<String> failure, Outcome expected, List<Run> runs) {
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
                .map(run -> Comparison.of(expected, run.outcome(), run.evidence()))
                .toList();
        return new Proof.Cell(Comparison.ofAll(comparisons), seconds, outcome, last.evidence());
    }
}
