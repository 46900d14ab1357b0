package dev.abide.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class CoverageReportTest {
    @Test
    void theReportIsWhatTheRowsAndTheStatusesSay() throws IOException {
        String advice = "docs/abi-coverage is out of date: run CoverageReport";
        assertEquals(CoverageReport.page(), Files.readString(CoverageReport.FILE), advice);
        assertEquals(CoverageReport.data(), Files.readString(CoverageReport.DATA), advice);
    }
}
