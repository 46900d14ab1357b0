package dev.abide.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class EnginesPageTest {
    @Test
    void thePageIsWhatTheEnginesAndTheListsSay() throws IOException {
        assertEquals(
                EnginesPage.text(),
                Files.readString(Suite.ROOT.resolve("docs/engines.md")),
                "docs/engines.md is out of date: run EnginesPage with its path");
    }
}
