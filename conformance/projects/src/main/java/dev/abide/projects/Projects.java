package dev.abide.projects;

import dev.abide.cli.process.NodeStandIn;
import dev.abide.cli.process.Outcome;
import dev.abide.cli.suite.Suite;
import dev.abide.cli.suite.SuiteRun;
import dev.abide.cli.text.TextTable;
import dev.abide.host.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command. */
@Command(
        name = "conformance/projects/run",
        mixinStandardHelpOptions = true,
        description = "Runs other projects' own test suites, under their own runners, on node and on engines.")
final class Projects implements Callable<Integer> {
    @Option(
            names = "--engine",
            paramLabel = "ID",
            split = ",",
            description = "On these engines, or none; otherwise on all.")
    private List<String> engines = List.of();

    @Option(names = "--only", paramLabel = "NAME", split = ",", description = "These projects of the list.")
    private List<String> only = List.of();

    @Option(
            names = "--sources",
            paramLabel = "DIR",
            defaultValue = "${ABIDE_PROJECT_SOURCES}",
            description = "Where clones of repositories are, each at the tag that the list names.")
    private @Nullable Path sources;

    @Option(names = "--place", paramLabel = "DIR", description = "Where suites are prepared and kept.")
    private Path place = Path.of("target/projects");

    @Option(names = "--folder", paramLabel = "DIR", description = "Instead of the list: this folder.")
    private @Nullable Path folder;

    @Option(names = "--command", paramLabel = "WORDS", description = "How the folder's tests are started.")
    private @Nullable String command;

    @Option(names = "--limit", paramLabel = "SECONDS", description = "How long a suite may take on an engine.")
    private int limit = 300;

    @Option(names = "--json", paramLabel = "FILE", description = "Writes the results.")
    private @Nullable Path json;

    @Option(names = "--logs", paramLabel = "DIR", description = "Keeps what suites print.")
    private @Nullable Path logs;

    @Option(names = "--list", description = "Shows the list.")
    private boolean isList;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    private final List<Row> rows = new ArrayList<>();
    private int missing;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Projects()).execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (isList) {
            TextTable table = new TextTable();
            Project.all().forEach(project -> table.row(List.of(project.name(), project.npm(), project.command())));
            print(table.toString());
            return 0;
        }
        Path nodes = Files.createTempDirectory("abide-nodes");
        if (folder != null) {
            String line = Objects.requireNonNullElseGet(command, () -> {
                throw new ParameterException(spec.commandLine(), "--folder goes with --command");
            });
            Suite suite = new Suite(folder.toAbsolutePath(), line, Map.of(), Duration.ofSeconds(limit));
            run(folder.toAbsolutePath().normalize().getFileName().toString(), suite, Map.of(), nodes);
        } else {
            for (Project project : chosen()) {
                run(project, nodes);
            }
        }
        return report();
    }

    private List<Project> chosen() {
        List<Project> all = Project.all();
        List<String> names = all.stream().map(Project::name).toList();
        only.stream().filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(spec.commandLine(), "there is no project " + name + "; there are " + names);
        });
        return all.stream()
                .filter(project -> only.isEmpty() || only.contains(project.name()))
                .toList();
    }

    private void run(Project project, Path nodes) throws IOException, InterruptedException {
        try {
            Path prepared = new Workshop(place, sources).folder(project);
            Duration time = Duration.ofSeconds(limit);
            Suite suite = new Suite(prepared, project.command(), project.environment(), time);
            run(project.name(), suite, project.misses(), nodes);
        } catch (Workshop.MissingException e) {
            missing++;
            print(project.name() + ": " + e.getMessage() + "\n");
        }
    }

    private void run(String name, Suite suite, Map<String, Project.Misses> misses, Path nodes)
            throws IOException, InterruptedException {
        SuiteRun reference = suite.run(null);
        add(new Row(name, "node", reference, null, null));
        for (String engine : engines.isEmpty() ? allEngines() : engines) {
            if (engine.equals("none")) {
                continue;
            }
            Path node = NodeStandIn.in(nodes.resolve(engine), engine);
            add(new Row(name, engine, suite.run(node), reference, misses.get(engine)));
        }
    }

    private static List<String> allEngines() throws IOException {
        return Files.readAllLines(Path.of(System.getProperty("abide.root", "."), "engines/preference"));
    }

    private void add(Row row) throws IOException {
        rows.add(row);
        print(String.join("  ", row.cells()) + "\n");
        if (logs != null) {
            Outcome outcome = row.run().outcome();
            Files.createDirectories(logs);
            Files.writeString(logs.resolve(row.suite() + "." + row.on() + ".log"), outcome.stdout() + outcome.stderr());
        }
    }

    private int report() throws IOException {
        TextTable table = new TextTable();
        table.row(Row.heads());
        rows.forEach(row -> table.row(row.cells()));
        print("\n" + table);
        if (json != null) {
            Files.writeString(json, Json.write(rows.stream().map(Row::json).toList()));
        }
        return missing == 0 && rows.stream().allMatch(Row::isExpected) ? 0 : 1;
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }
}
