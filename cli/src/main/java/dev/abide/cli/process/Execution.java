package dev.abide.cli.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * One process to run. Its output goes to files, so that a process which leaves children with open pipes behind cannot
 * hold anybody up.
 *
 * @param changes variables to set in its environment
 */
public record Execution(List<String> command, Path directory, Map<String, String> changes, Duration deadline) {
    /** Variables that change what a script sees from one machine to the other. */
    private static final List<String> REMOVED = List.of("NODE_OPTIONS", "NODE_DEBUG", "NODE_V8_COVERAGE");

    private static final Set<Process> RUNNING = ConcurrentHashMap.newKeySet();

    /** A terminal's Ctrl-C reaches the children too, perhaps a moment before us. */
    private static final long MOMENT = 300;

    private static final Set<Integer> INTERRUPTED = Set.of(128 + 2, 128 + 15);
    private static final CountDownLatch ENDING = new CountDownLatch(1);

    static {
        // Ctrl-C ends the children with us, although they may not look at their terminal.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ENDING.countDown();
            RUNNING.forEach(Execution::end);
        }));
    }

    /** Runs a command in a directory, with nothing changed in its environment. */
    public Execution(List<String> command, Path directory, Duration deadline) {
        this(command, directory, Map.of(), deadline);
    }

    /**
     * Starts the process and waits until it ends or its time is up.
     *
     * @throws IOException if it cannot be started
     * @throws InterruptedException if this program is being ended, too: what the process did then says nothing
     */
    public Outcome run() throws IOException, InterruptedException {
        Path stdout = Files.createTempFile("abide", ".out");
        Path stderr = Files.createTempFile("abide", ".err");
        try {
            return run(stdout, stderr);
        } finally {
            Files.deleteIfExists(stdout);
            Files.deleteIfExists(stderr);
        }
    }

    private Outcome run(Path stdout, Path stderr) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(stdout.toFile())
                .redirectError(stderr.toFile());
        builder.environment().keySet().removeAll(REMOVED);
        builder.environment().putAll(changes);
        long start = System.nanoTime();
        Process process = builder.start();
        RUNNING.add(process);
        try {
            refuseIfEnding(0);
            boolean ended = process.waitFor(deadline.toMillis(), TimeUnit.MILLISECONDS);
            end(process);
            int exitCode = process.waitFor();
            refuseIfEnding(INTERRUPTED.contains(exitCode) ? MOMENT : 0);
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            return new Outcome(!ended, exitCode, text(stdout), text(stderr), duration);
        } finally {
            end(process);
            RUNNING.remove(process);
        }
    }

    private static void refuseIfEnding(long milliseconds) throws InterruptedException {
        if (ENDING.await(milliseconds, TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("this program is being ended");
        }
    }

    /** Deletes a folder with all that is in it; what is still written to by a process left over may stay. */
    public static void delete(Path folder) throws IOException, InterruptedException {
        List<String> command = List.of("rm", "-rf", folder.toString());
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
