package dev.abide.packages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs the README's first command on the distribution that this very build made. */
class QuickstartTest {
    private static final Path ROOT = Path.of(System.getProperty("abide.root"));

    /** Ten scripts on four runtimes, and once the download of their packages. */
    private static final long DEADLINE_MINUTES = 10;

    @Test
    @Timeout(value = DEADLINE_MINUTES + 1, unit = TimeUnit.MINUTES)
    void everyPackageOfTheQuickstartDoesTheSameOnEveryEngineAsOnNode(@TempDir Path folder)
            throws IOException, InterruptedException {
        Path launcher = ROOT.resolve("abide");
        Path output = folder.resolve("output.txt");
        ProcessBuilder prove = new ProcessBuilder(
                        launcher.toString(),
                        "prove",
                        "--oracle",
                        System.getProperty("abide.oracle", "node"),
                        "--report",
                        ROOT.resolve("conformance/packages/target/quickstart").toString(),
                        ROOT.resolve("examples/quickstart").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // Tells the launcher that the distribution is there: this build has just made it.
        prove.environment().put("ABIDE_LAUNCHER", launcher.toString());
        Process process = prove.start();
        boolean ended = process.waitFor(DEADLINE_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String printed = Files.readString(output);
        assertTrue(ended, () -> "no end after " + DEADLINE_MINUTES + " minutes:\n" + printed);
        assertEquals(0, process.exitValue(), printed);
    }
}
