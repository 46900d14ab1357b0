package dev.abide.suite;

import java.util.HashMap;
import java.util.Map;

/** Scripts that Node cannot run, or only since some release: their output is committed. */
final class NodeGaps {
    private final Map<String, String> sinceByScript = new HashMap<>();

    NodeGaps() {
        for (String[] line : DataFile.read("node-gaps.tsv", 3)) {
            sinceByScript.put(line[0], line[1]);
        }
    }

    /** Tells whether a script's output is committed. */
    boolean isKnown(Script script) {
        return sinceByScript.containsKey(script.name());
    }

    /** Tells whether a release of Node, such as {@code v20.20.2}, runs a script. */
    boolean canRun(Script script, String version) {
        String since = sinceByScript.get(script.name());
        if (since == null) {
            return true;
        }
        int major = Integer.parseInt(version.substring(1, version.indexOf('.')));
        return !since.equals("never") && major >= Integer.parseInt(since);
    }

    /** Returns the names of the scripts in the file. */
    Iterable<String> names() {
        return sinceByScript.keySet();
    }
}
