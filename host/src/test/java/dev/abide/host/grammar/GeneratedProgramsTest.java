package dev.abide.host.grammar;

import dev.abide.host.NodeComparison;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random programs in the language of today print on the engines that are down-levelled for what they print on Node. The
 * seeds are fixed, so that the build is; {@code -Dabide.programs.first=…} and {@code -Dabide.programs.count=…} try
 * others. A line begins with the seed of its program.
 */
class GeneratedProgramsTest {
    private static final long FIRST = Long.getLong("abide.programs.first", 1);
    private static final int COUNT = Integer.getInteger("abide.programs.count", 120);

    /** Programs that show a limit of an engine: Nashorn makes 0, not NaN, of what is no number where it expects one. */
    private static final Map<String, Set<Long>> LIMITS = Map.of("nashorn", Set.of(20L));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"rhino", "nashorn"})
    void programsPrintWhatTheyPrintOnNode(String engine) throws Exception {
        NodeComparison.assertSame(engine, script(LIMITS.getOrDefault(engine, Set.of())), folder);
    }

    private Path script(Set<Long> without) throws IOException {
        StringBuilder text = new StringBuilder(prelude());
        for (long seed = FIRST; seed < FIRST + COUNT; seed++) {
            if (without.contains(seed)) {
                continue;
            }
            text.append("programs.push([")
                    .append(seed)
                    .append(", async function () {\n")
                    .append(Statements.program(seed))
                    .append("\n}]);\n");
        }
        return Files.writeString(folder.resolve("programs.js"), text.append("runAll();\n"));
    }

    private static String prelude() throws IOException {
        try (InputStream prelude =
                Objects.requireNonNull(GeneratedProgramsTest.class.getResourceAsStream("prelude.js"))) {
            return new String(prelude.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
