package dev.abide.cli;

import dev.abide.EngineInfo;
import dev.abide.bridge.inspect.AddonReport;
import dev.abide.host.json.Json;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code abide inspect}: what an addon needs, without loading it. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        versionProvider = Abide.Version.class,
        description = {
            "Tells what addons need and whether they can run here, without loading them.",
            "The exit code is 0 if all of them can be loaded, 1 otherwise."
        })
final class InspectCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Prints JSON: one object per file.")
    private boolean isJson;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Addons, usually *.node.")
    private List<Path> files = new ArrayList<>();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<EngineInfo> engines = Engines.present().listing().found();
        List<Inspection> inspections = files.stream()
                .map(file -> new Inspection(AddonReport.of(file), engines))
                .toList();
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
}
