package dev.abide.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages of the packages promise, checked on the sources. */
class SourceRulesTest {
    private static final Path SOURCES =
            Path.of(System.getProperty("abide.root"), "abi-bridge/src/main/java/dev/abide/bridge");
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?dev\\.abide\\.bridge\\.(?:([a-z]+)\\.)?[A-Z]", Pattern.MULTILINE);

    @Test
    void theStateOfAnEnvFollowsNoAddress() throws IOException {
        Set<String> known = known().getOrDefault("env", Set.of());
        assertTrue(known.contains("call") && !known.contains("memory"), () -> "env knows " + known);
    }

    @Test
    void whatDiffersByPlatformStandsInOnePlace() throws IOException {
        Pattern platform = Pattern.compile("\"os\\.(?:name|arch)\"|\"[^\"]*\\.so(?:\\.\\d+)?\"|\"/proc/");
        Set<String> naming = new TreeSet<>();
        for (Path file : sources()) {
            if (platform.matcher(Files.readString(file)).find()) {
                naming.add(packageOf(file));
            }
        }
        // What an addon file was built for is a question about the file, not about this system.
        naming.remove("inspect");
        assertEquals(Set.of("platform"), naming);
    }

    /** By package, the packages of this module that it imports. */
    private static Map<String, Set<String>> known() throws IOException {
        Map<String, Set<String>> known = new TreeMap<>();
        for (Path file : sources()) {
            Set<String> imported = known.computeIfAbsent(packageOf(file), name -> new TreeSet<>());
            IMPORT.matcher(Files.readString(file))
                    .results()
                    .map(found -> found.group(1) == null ? "" : found.group(1))
                    .filter(name -> !name.equals(packageOf(file)))
                    .forEach(imported::add);
        }
        return known;
    }

    private static String packageOf(Path file) {
        return SOURCES.relativize(file.getParent()).toString();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }
}
