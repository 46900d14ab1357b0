package dev.abide.cli.prove;

import java.util.List;

/**
 * Something that runs scripts: an engine or the oracle.
 *
 * @param name what it is called in the table
 * @param version for the reports
 * @param command what precedes the script; empty if it cannot run
 * @param absence why it cannot run; empty if it can
 */
public record Contestant(String name, String version, List<String> command, String absence) {
    /** Makes one that can run. */
    public static Contestant present(String name, String version, List<String> command) {
        return new Contestant(name, version, command, "");
    }

    /** Makes one that is missing. */
    public static Contestant absent(String name, String why) {
        return new Contestant(name, "", List.of(), why);
    }

    boolean isPresent() {
        return !command.isEmpty();
    }
}
