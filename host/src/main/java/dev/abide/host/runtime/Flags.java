package dev.abide.host.runtime;

import dev.abide.NodeCommandLine;
import dev.abide.RuntimeOptions;
import java.util.ArrayList;
import java.util.List;

/** The options of node that a runtime obeys. */
final class Flags {
    private Flags() {}

    /**
     * Reads {@code NODE_OPTIONS} and then the arguments, which come after it and win. What is wrong in there means
     * nothing, as the command line has been read before.
     */
    static NodeCommandLine of(RuntimeOptions options) {
        List<String> all = new ArrayList<>();
        for (String option :
                options.environment().getOrDefault("NODE_OPTIONS", "").split("\\s+", -1)) {
            if (!option.isEmpty()) {
                all.add(option);
            }
        }
        all.addAll(options.execArguments());
        try {
            return NodeCommandLine.parse(all);
        } catch (NodeCommandLine.InvalidException e) {
            return parsed(options.execArguments());
        }
    }

    private static NodeCommandLine parsed(List<String> arguments) {
        try {
            return NodeCommandLine.parse(arguments);
        } catch (NodeCommandLine.InvalidException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
