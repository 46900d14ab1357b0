package dev.abide.kit.subject;

import dev.abide.spi.EngineProvider;
import java.util.Map;

/**
 * The engine that the rules are about.
 *
 * @param provider a new one for each subject is fine
 * @param knownDivergences the rules that it is known to break, by name
 * @param isComplete whether the backend claims to have everything
 */
public record Subject(EngineProvider provider, Map<String, KnownDivergence> knownDivergences, boolean isComplete) {
    /** The test class around a facet, which knows the engine. */
    public interface Source {
        /** Returns the engine; called often. */
        Subject subject();
    }
}
