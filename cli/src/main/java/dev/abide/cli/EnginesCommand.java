package dev.abide.cli;

import dev.abide.EngineInfo;
import dev.abide.EngineListing;
import dev.abide.cli.text.TextTable;
import dev.abide.host.json.Json;
import java.io.PrintWriter;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code abide engines}: what there is to choose from. */
@Command(
        name = "engines",
        mixinStandardHelpOptions = true,
        versionProvider = Abide.Version.class,
        description =
                "Lists the engines found, in the order in which they are preferred, and those refused, with the reason.")
final class EnginesCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Prints JSON.")
    private boolean isJson;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        EngineListing listing = Engines.present().listing();
        PrintWriter out = spec.commandLine().getOut();
        out.print(isJson ? Json.write(json(listing)) : text(listing));
        out.flush();
        return listing.found().isEmpty() ? Failure.FAILED : 0;
    }

    private static String text(EngineListing listing) {
        TextTable table = new TextTable();
        listing.found()
                .forEach(engine -> table.row(
                        List.of(engine.id(), engine.name() + " " + engine.version(), engine.executionMode())));
        Iterator<String> heads = table.toString().lines().iterator();
        StringBuilder out = new StringBuilder();
        for (EngineInfo engine : listing.found()) {
            out.append(heads.next())
                    .append("\n  can ")
                    .append(String.join(", ", engine.capabilities()))
                    .append('\n');
        }
        for (EngineListing.Refused engine : listing.refused()) {
            out.append("refused: ")
                    .append(engine.provider())
                    .append(": ")
                    .append(engine.reason())
                    .append('\n');
        }
        return listing.found().isEmpty() ? out + "no engine found\n" : out.toString();
    }

    private static Map<String, Object> json(EngineListing listing) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("found", listing.found().stream().map(EnginesCommand::json).toList());
        members.put(
                "refused",
                listing.refused().stream()
                        .map(engine -> Map.of("provider", engine.provider(), "reason", engine.reason()))
                        .toList());
        return members;
    }

    private static Map<String, Object> json(EngineInfo engine) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", engine.id());
        members.put("name", engine.name());
        members.put("version", engine.version());
        members.put("executionMode", engine.executionMode());
        members.put("capabilities", engine.capabilities());
        return members;
    }
}
