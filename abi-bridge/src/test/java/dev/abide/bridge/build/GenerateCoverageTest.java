package dev.abide.bridge.build;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class GenerateCoverageTest {
    @Test
    void theCoveragePageIsWhatTheRowsSay() throws IOException {
        Path page = Path.of("..", "docs", "abi-coverage.md");
        assertEquals(
                GenerateCoverage.page(),
                Files.readString(page),
                "docs/abi-coverage.md is out of date: run GenerateCoverage with its path");
    }
}
