package dev.abide.suite.program;

import dev.abide.cli.process.Execution;
import dev.abide.suite.Contestant;
import dev.abide.suite.Suite;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The machine of {@code programs}, running on a contestant: one process for many programs, started again after a crash.
 */
final class Machine {
    /** Marks a line that no program may lead to: the process died, or went on for too long. */
    static final String FAILURE = "!!! ";

    private static final Path SCRIPT = Suite.PROGRAMS.resolve("programs.js");
    private static final Path LOGS = Suite.FOLDER.resolve("target/programs");
    private static final long DEADLINE_SECONDS = 240;

    /** Of a thread dump: the JavaScript thread stands in its first half. */
    private static final int DUMPED_LINES = 250;

    private final Contestant contestant;
    private final int version;
    private @Nullable Process process;
    private @Nullable BufferedReader output;
    private @Nullable Writer input;

    /**
     * Prepares a machine.
     *
     * @param version the version of Node-API that its addon is made for
     */
    Machine(Contestant contestant, int version) {
        this.contestant = contestant;
        this.version = version;
    }

    String name() {
        return contestant.name();
    }

    /** Returns the names of the operations. */
    List<String> operations() throws IOException, InterruptedException {
        return run("operations").stream().sorted().toList();
    }

    /** Runs a program, and returns its log. */
    synchronized List<String> run(String program) throws IOException, InterruptedException {
        Process running = started();
        List<String> lines = new ArrayList<>();
        CountDownLatch finished = new CountDownLatch(1);
        StringBuilder threads = new StringBuilder();
        Thread watchdog = Thread.ofVirtual().start(() -> end(running, finished, threads));
        try {
            send(program);
            if (read(lines)) {
                return lines;
            }
            String ending = running.waitFor() == 0 ? "the process ended" : "exit code " + running.exitValue();
            process = null;
            finished.countDown();
            watchdog.join();
            lines.add(FAILURE + ending + threads);
            return lines;
        } finally {
            finished.countDown();
            watchdog.join();
        }
    }

    /** Ends a process that goes on for too long; what its threads did then is the only trace of why. */
    private static void end(Process running, CountDownLatch finished, StringBuilder threads) {
        try {
            if (!finished.await(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
                threads.append(" after ").append(DEADLINE_SECONDS).append(" s");
                threadDump(running)
                        .limit(DUMPED_LINES)
                        .forEach(line -> threads.append('\n').append(line));
                running.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks the JVM; real Node is none, and has none to tell. */
    private static Stream<String> threadDump(Process running) throws InterruptedException {
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        List<String> command = List.of(jcmd.toString(), Long.toString(running.pid()), "Thread.print");
        try {
            return new Execution(command, Suite.FOLDER, Duration.ofSeconds(20))
                    .run()
                    .stdout()
                    .lines();
        } catch (IOException e) {
            return Stream.of(e.toString());
        }
    }

    private void send(String program) {
        Writer writer = java.util.Objects.requireNonNull(input);
        try {
            writer.write(program + "\n");
            writer.flush();
        } catch (IOException e) {
            // The process is gone, which reading its output tells as well.
            return;
        }
    }

    /** Reads up to the end of a log; false if it has none. */
    private boolean read(List<String> lines) throws IOException {
        BufferedReader reader = java.util.Objects.requireNonNull(output);
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.equals("end")) {
                return true;
            }
            lines.add(line);
        }
        return false;
    }

    private Process started() throws IOException {
        Process running = process;
        if (running == null) {
            Files.createDirectories(LOGS);
            process = running = contestant.start(
                    SCRIPT, List.of(Integer.toString(version)), LOGS.resolve(contestant.name() + ".err"));
            output = running.inputReader(StandardCharsets.ISO_8859_1);
            input = running.outputWriter(StandardCharsets.ISO_8859_1);
        }
        return running;
    }
}
