package dev.abide.cli;

import dev.abide.cli.process.Programs;
import dev.abide.cli.project.ProjectException;
import dev.abide.cli.prove.Contestant;
import dev.abide.cli.prove.Facts;
import dev.abide.cli.prove.Proof;
import dev.abide.cli.prove.ProofTable;
import dev.abide.cli.prove.Task;
import dev.abide.cli.prove.Trial;
import dev.abide.cli.report.Baseline;
import dev.abide.cli.report.ReportFolder;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code abide prove}: the same scripts on real Node.js and on every engine. */
@Command(
        name = "prove",
        mixinStandardHelpOptions = true,
        versionProvider = Abide.Version.class,
        description = {
            "Runs scripts on real Node.js and on every engine, and compares output and exit code.",
            "npm packages that package.json names are installed if they are absent (without their scripts), native/*.c is compiled.",
            "The exit code is 0 only if all agree, 1 if something differs, 2 if nothing is proved: a script fails on what"
                    + " the engines are compared with, or none loads an addon. A script that means to fail says so in"
                    + " its first lines: `// abide: exit 3`."
        })
final class ProveCommand implements Callable<Integer> {
    private static final String NONE = "none";
    private static final Pattern SHARD = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    @Option(names = "--engines", split = ",", paramLabel = "ID", description = "The engines; all, if not given.")
    private List<String> engines = new ArrayList<>();

    @Option(
            names = "--oracle",
            paramLabel = "node|PATH|none",
            defaultValue = "node",
            description = "What the engines are compared with; with none, with each other.")
    private String oracle = "node";

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Writes prove.html, prove.json, prove.xml (JUnit), prove.md and badge.svg.")
    private @Nullable Path report;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "For one script on one engine, 120 by default; for a project's tests 1800.")
    private @Nullable Integer timeoutSeconds;

    @Option(
            names = "--install",
            paramLabel = "PACKAGE",
            description = "Installs an npm package (NAME or NAME@RANGE), loads it and lists what it exports.")
    private List<String> packages = new ArrayList<>();

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            description = "Where --install installs, a folder for each package; otherwise what it installs is deleted.")
    private @Nullable Path keep;

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "An earlier prove.json: only what has become worse since makes the exit code 1.")
    private @Nullable Path baseline;

    @Option(
            names = "--shard",
            paramLabel = "I/N",
            description = "Only every N-th script, from the I-th on: N machines share the work.")
    private @Nullable String shard;

    @Option(
            names = "--repeat",
            paramLabel = "N",
            description = "How often each script is run on everything; flaky is what does not do the same each time.")
    private int repeat = 1;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many processes at a time; as many as processors by default.")
    private int jobs = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 8);

    @Parameters(
            paramLabel = "PATH",
            arity = "0..*",
            description = "Scripts, or folders: the scripts that the member abide.scripts of their package.json names,"
                    + " otherwise their own tests (abide.test, or what npm test runs, with each engine as node),"
                    + " otherwise their *.js.")
    private List<Path> paths = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Terminal terminal = new Terminal(spec.commandLine().getErr());
        Baseline before = baseline == null ? null : before(baseline);
        List<Contestant> contestants = Engines.present().contestants(engines);
        Contestant reference = reference(contestants);
        if (paths.isEmpty() && packages.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Which script, folder or package?");
        }
        ProveTasks work = new ProveTasks(paths, packages, keep, timeoutSeconds, terminal::step);
        try {
            Map<String, Object> facts =
                    Facts.of(new Abide.Version().getVersion()[0], withReference(reference, contestants));
            facts.put(
                    "command",
                    "abide "
                            + String.join(
                                    " ",
                                    spec.commandLine()
                                            .getParent()
                                            .getParseResult()
                                            .originalArgs()));
            List<Task> tasks = ofShard(work.all());
            Trial trial = new Trial(reference, contestants, Math.max(1, repeat), terminal::progress);
            return LastWords.before(() -> {
                try {
                    return prove(trial, tasks, facts, before, terminal);
                } finally {
                    // Here too: who is being ended gets no further than the last words.
                    work.delete();
                }
            });
        } catch (ProjectException e) {
            throw new Failure(Failure.FAILED, Objects.requireNonNull(e.getMessage()));
        } finally {
            work.delete();
        }
    }

    /** If somebody ends us meanwhile, the table and the report are of what has been done. */
    private int prove(
            Trial trial, List<Task> tasks, Map<String, Object> facts, @Nullable Baseline before, Terminal terminal)
            throws IOException, InterruptedException {
        try (ReportFolder folder = report == null ? null : claimed(report)) {
            Proof proof = trial.run(tasks, Math.max(1, jobs));
            terminal.clear();
            spec.commandLine().getOut().print(ProofTable.of(proof, Ansi.AUTO));
            spec.commandLine().getOut().flush();
            if (folder != null) {
                folder.write(proof, facts);
            }
            return exitCode(proof, before);
        }
    }

    private static ReportFolder claimed(Path folder) {
        try {
            return ReportFolder.claim(folder);
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private static Baseline before(Path file) {
        try {
            return Baseline.read(file);
        } catch (NoSuchFileException e) {
            throw new Failure(Failure.USAGE, "no such baseline: " + file);
        } catch (IOException e) {
            throw new Failure(Failure.USAGE, file + " cannot be read: " + e.getMessage());
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.USAGE, String.valueOf(e.getMessage()));
        }
    }

    private List<Task> ofShard(List<Task> all) {
        if (shard == null) {
            return all;
        }
        Matcher matcher = SHARD.matcher(shard);
        int index = matcher.matches() ? Integer.parseInt(matcher.group(1)) : 0;
        int count = matcher.matches() ? Integer.parseInt(matcher.group(2)) : 0;
        if (index < 1 || index > count) {
            throw new Failure(Failure.USAGE, "no such shard: " + shard + "; 2/3 is the second of three");
        }
        if (index > all.size()) {
            throw new Failure(Failure.USAGE, "shard " + shard + " has no script: there are only " + all.size());
        }
        return IntStream.range(0, all.size())
                .filter(each -> each % count == index - 1)
                .mapToObj(all::get)
                .toList();
    }

    private static List<Contestant> withReference(Contestant reference, List<Contestant> engines) {
        return Stream.concat(Stream.of(reference), engines.stream()).distinct().toList();
    }

    private int exitCode(Proof proof, @Nullable Baseline before) {
        if (before == null || Failure.codeOf(proof) == Failure.USAGE) {
            return Failure.codeOf(proof);
        }
        List<String> worse = before.worse(proof);
        worse.forEach(line -> spec.commandLine().getErr().println("abide: worse than before: " + line));
        return worse.isEmpty() ? 0 : Failure.FAILED;
    }

    private Contestant reference(List<Contestant> contestants) throws IOException, InterruptedException {
        if (oracle.equals(NONE)) {
            return contestants.stream()
                    .filter(contestant -> contestant.absence().isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new Failure(
                            Failure.FAILED,
                            "no engine can run: " + contestants.getFirst().absence()));
        }
        Path program = Programs.find(oracle)
                .orElseThrow(() -> new Failure(
                        Failure.FAILED,
                        oracle + " is not here to compare with; install Node.js, name it with --oracle PATH,"
                                + " or compare the engines with each other: --oracle none"));
        return Contestant.present("node", Programs.version(program), List.of(program.toString()));
    }
}
