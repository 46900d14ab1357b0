package dev.abide.suite;

import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known to differ from Node: the reason, and what the engine prints instead, committed beside the script. */
final class Divergences {
    /** What an engine is known to print, and why. */
    record Known(String reason, String output) {}

    private final Map<String, String> reasons = new HashMap<>();

    Divergences() {
        for (String[] line : DataFile.read("divergences.tsv", 3)) {
            reasons.put(key(line[0], line[1]), line[2]);
        }
    }

    /** Tells whether an engine is known to print something else. */
    boolean isKnown(Script script, String engine) {
        return reasons.containsKey(key(script.name(), engine));
    }

    /** Returns what an engine is known to print instead, if it is. */
    Optional<Known> known(Script script, String engine) {
        return Optional.ofNullable(reasons.get(key(script.name(), engine)))
                .map(reason -> new Known(reason, script.committed(engine)));
    }

    /** Tells whether the output of a script is committed for an engine exactly if it is known to differ. */
    boolean isCommitted(Script script, String engine) {
        return Files.exists(script.committedFile(engine)) == isKnown(script, engine);
    }

    /** Returns "script on engine" of every line. */
    Set<String> keys() {
        return reasons.keySet();
    }

    static String key(String script, String engine) {
        return script + " on " + engine;
    }
}
