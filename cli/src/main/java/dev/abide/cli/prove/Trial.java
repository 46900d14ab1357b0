package dev.abide.cli.prove;

import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

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
    private final Progress progress;
    private int total;
    private int done;

    /** Makes a trial of engines against a reference, which is run too. */
    public Trial(Contestant reference, List<Contestant> engines, Progress progress) {
        this.reference = reference;
        this.engines = List.copyOf(engines);
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
        total = tasks.size() * present.size();
        ExecutorService threads = Executors.newFixedThreadPool(jobs);
        try {
            List<Map<String, Future<Outcome>>> running = new ArrayList<>();
            for (Task task : tasks) {
                Map<String, Future<Outcome>> row = new LinkedHashMap<>();
                present.forEach(who -> row.put(who.name(), threads.submit(() -> run(task, who))));
                running.add(row);
            }
            List<Proof.Row> rows = new ArrayList<>();
            for (int i = 0; i < tasks.size(); i++) {
                rows.add(row(tasks.get(i), outcomes(running.get(i))));
            }
            return new Proof(reference, engines, List.copyOf(rows));
        } finally {
            threads.shutdownNow();
        }
    }

    private Outcome run(Task task, Contestant who) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(who.command());
        command.add(task.script().toString());
        Path folder = Objects.requireNonNullElse(task.script().getParent(), Path.of("/"));
        Outcome outcome = new Execution(command, folder, task.timeout()).run();
        report(task.name() + " on " + who.name());
        return outcome;
    }

    private synchronized void report(String last) {
        progress.ended(++done, total, last);
    }

    private static Map<String, Outcome> outcomes(Map<String, Future<Outcome>> running)
            throws IOException, InterruptedException {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (Map.Entry<String, Future<Outcome>> entry : running.entrySet()) {
            try {
                outcomes.put(entry.getKey(), entry.getValue().get());
            } catch (ExecutionException e) {
                throw new IOException(entry.getKey() + " cannot be started: " + e.getCause(), e);
            }
        }
        return outcomes;
    }

    private Proof.Row row(Task task, Map<String, Outcome> outcomes) {
        Outcome expected = Objects.requireNonNull(outcomes.get(reference.name()));
        List<String> failure = Comparison.failure(task, expected);
        Map<String, Proof.Cell> cells = new LinkedHashMap<>();
        for (Contestant engine : engines) {
            Outcome actual = outcomes.get(engine.name());
            Comparison comparison = compare(engine, failure, expected, actual);
            Duration duration = actual == null ? Duration.ZERO : actual.duration();
            cells.put(engine.name(), new Proof.Cell(comparison, duration.toMillis() / 1e3));
        }
        return new Proof.Row(task, expected, failure, cells);
    }

    private static Comparison compare(
            Contestant engine, List<String> failure, Outcome expected, @Nullable Outcome actual) {
        if (actual == null) {
            return new Comparison(Verdict.MISSING, List.of(engine.absence()));
        }
        return failure.isEmpty()
                ? Comparison.of(expected, actual)
                : new Comparison(Verdict.UNPROVED, List.of("it failed on the oracle"));
    }
}
