package dev.abide;

import java.util.List;

/**
 * The engines found and those refused.
 *
 * @param found in the order in which they are preferred
 * @param refused with the reason
 * @since 1
 */
public record EngineListing(List<EngineInfo> found, List<Refused> refused) {
    /** Copies the lists. */
    public EngineListing {
        found = List.copyOf(found);
        refused = List.copyOf(refused);
    }

    /**
     * A provider that cannot be used.
     *
     * @param provider its id if it got so far as to tell one, else its class, else where it was declared
     * @param reason one sentence
     */
    public record Refused(String provider, String reason) {}
}
