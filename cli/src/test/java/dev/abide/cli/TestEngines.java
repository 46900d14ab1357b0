package dev.abide.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.EngineInfo;
import dev.abide.EngineListing;
import dev.abide.JsRuntime;
import java.util.List;

/** The engines that tests run on: all of the class path, in order of preference, and none may be refused. */
final class TestEngines {
    private TestEngines() {}

    static List<String> ids() {
        EngineListing listing = JsRuntime.engines();
        assertEquals(List.of(), listing.refused());
        return listing.found().stream().map(EngineInfo::id).toList();
    }
}
