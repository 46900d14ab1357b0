package dev.abide.cli;

import dev.abide.EngineInfo;
import dev.abide.bridge.inspect.AddonReport;
import dev.abide.host.json.Json;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code abide inspect}: what an addon needs. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        versionProvider = Abide.Version.class,
        description = {
            "Tells what addons need and whether they can run here, without loading them unless --try asks for it.",
            "The exit code is 0 if all of them can be loaded, 1 otherwise, 2 if a folder holds none."
        })
final class InspectCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Prints JSON: one object per file.")
    private boolean isJson;

    @Option(names = "--try", description = "Loads each that should load, on every engine, in processes of their own.")
    private boolean isTried;

    @Parameters(
            paramLabel = "PATH",
            arity = "1..*",
            description = "Addons, usually *.node; or folders, node_modules for instance, for all *.node in them.")
    private List<Path> paths = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<EngineInfo> engines = Engines.present().listing().found();
        List<Inspection> inspections = new ArrayList<>();
        for (Path path : paths) {
            for (Path file : files(path)) {
                AddonReport report = AddonReport.of(file);
                boolean isTrial = isTried && report.obstacles().isEmpty();
                inspections.add(new Inspection(report, engines, isTrial ? LoadTrial.of(file, engines) : Map.of()));
            }
        }
        PrintWriter out = spec.commandLine().getOut();
        if (isJson) {
            out.print(Json.write(inspections.stream().map(Inspection::json).toList()));
        } else {
            out.print(
                    String.join("\n", inspections.stream().map(Inspection::text).toList()));
        }
        out.flush();
        return inspections.stream().allMatch(Inspection::isLoadable) ? 0 : Failure.FAILED;
    }

    private static List<Path> files(Path path) {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            List<Path> addons = all.filter(file -> file.toString().endsWith(".node") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
            if (addons.isEmpty()) {
                throw new Failure(Failure.USAGE, "no *.node in " + path);
            }
            return addons;
        } catch (IOException | UncheckedIOException e) {
            throw new Failure(Failure.USAGE, path + " cannot be listed: " + e.getMessage());
        }
    }
}
