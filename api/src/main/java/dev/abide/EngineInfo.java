package dev.abide;

import java.util.List;

/**
 * Describes an engine that is present.
 *
 * @param id what {@link RuntimeOptions.Builder#engine} takes
 * @param name for people, for instance {@code Mozilla Rhino}
 * @param version the engine's version
 * @param executionMode how scripts are executed, and why not better
 * @param capabilities what the engine can do, as names in lower case with hyphens, sorted
 * @since 1
 */
public record EngineInfo(String id, String name, String version, String executionMode, List<String> capabilities) {
    /** Copies the list. */
    public EngineInfo {
        capabilities = List.copyOf(capabilities);
    }
}
