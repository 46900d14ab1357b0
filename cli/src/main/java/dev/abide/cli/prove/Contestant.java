package dev.abide.cli.prove;

import dev.abide.cli.process.NodeStandIn;
import dev.abide.cli.process.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Something that runs scripts: an engine or the oracle.
 *
 * @param name what it is called in the table
 * @param version for the reports
 * @param command what precedes the script; empty if it cannot run
 * @param absence why it cannot run; empty if it can
 * @param isEngine whether it is Abide that runs them, on the engine of that name
 */
public record Contestant(String name, String version, List<String> command, String absence, boolean isEngine) {
    /** Makes one that can run. */
    public static Contestant present(String name, String version, List<String> command) {
        return new Contestant(name, version, command, "", false);
    }

    /** Makes an engine that can run. */
    public static Contestant engine(String id, String version) {
        return new Contestant(id, version, Programs.abide("run", "--engine", id), "", true);
    }

    /** Makes one that is missing. */
    public static Contestant absent(String name, String why) {
        return new Contestant(name, "", List.of(), why, true);
    }

    boolean isPresent() {
        return !command.isEmpty();
    }

    /** Makes a program named node in a folder, for the PATH, that is this one. */
    Path asNode(Path folder) throws IOException {
        return isEngine ? NodeStandIn.in(folder, name) : NodeStandIn.of(folder, command);
    }
}
