package dev.abide.suite;

import dev.abide.EngineInfo;
import dev.abide.EngineListing;
import dev.abide.JsRuntime;
import java.util.List;

/** The engines that the suite runs on: all of the class path, in order of preference. */
public final class Engines {
    private static final List<String> IDS = load();

    private Engines() {}

    /** Returns their ids. An engine that is refused would be missing without a word, so none may be. */
    public static List<String> ids() {
        return IDS;
    }

    private static List<String> load() {
        EngineListing listing = JsRuntime.engines();
        if (!listing.refused().isEmpty() || listing.found().isEmpty()) {
            throw new IllegalStateException("engines are missing: " + listing);
        }
        return listing.found().stream().map(EngineInfo::id).toList();
    }
}
