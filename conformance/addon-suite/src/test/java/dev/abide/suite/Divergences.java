package dev.abide.suite;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known to differ from Node, with the reason. */
final class Divergences {
    private final Map<String, String> reasons = new HashMap<>();

    Divergences() {
        for (String[] line : DataFile.read("divergences.tsv", 3)) {
            reasons.put(key(line[0], line[1]), line[2]);
        }
    }

    Optional<String> reason(Script script, String engine) {
        return Optional.ofNullable(reasons.get(key(script.name(), engine)));
    }

    /** Returns "script on engine" of every line. */
    Set<String> keys() {
        return reasons.keySet();
    }

    static String key(String script, String engine) {
        return script + " on " + engine;
    }
}
