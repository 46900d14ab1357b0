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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages of the packages promise, checked on the sources. */
class SourceRulesTest {
    private static final Path SOURCES =
            Path.of(System.getProperty("abide.root"), "abi-bridge/src/main/java/dev/abide/bridge");
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?dev\\.abide\\.bridge\\.(?:([a-z]+)\\.)?[A-Z]", Pattern.MULTILINE);
    private static final int MOST_CLASSES = 30;

    /** Where every throwable is caught, and why. */
    private static final Map<String, String> CATCHING = Map.of(
            "boundary/Boundary.java", "called by C: what leaves an upcall ends the JVM",
            "libuv/UvLoop.java", "called by libuv: what leaves an upcall ends the JVM",
            "library/Downcall.java", "a method handle declares every throwable",
            "library/Downcalls.java", "a method handle declares every throwable",
            "system/SystemCalls.java", "a method handle declares every throwable");

    @Test
    void noPackagesKnowEachOtherInACircle() throws IOException {
        Map<String, Set<String>> left = known();
        while (!left.isEmpty()) {
            Set<String> names = left.keySet();
            Set<String> free = left.entrySet().stream()
                    .filter(entry -> entry.getValue().stream().noneMatch(names::contains))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
            assertTrue(!free.isEmpty(), () -> "these know each other: " + left);
            left.keySet().removeAll(free);
        }
    }

    @Test
    void aPackageHasAPageAndAtMostThirtyClasses() throws IOException {
        Map<String, Long> classes =
                sources().stream().collect(Collectors.groupingBy(SourceRulesTest::packageOf, Collectors.counting()));
        classes.forEach((name, count) -> {
            assertTrue(Files.exists(SOURCES.resolve(name).resolve("package-info.java")), name + " has no page");
            assertTrue(count - 1 <= MOST_CLASSES, name + " has " + (count - 1) + " classes");
        });
    }

    @Test
    void everyThrowableIsCaughtOnlyWhereNativeCodeBegins() throws IOException {
        Set<String> catching = new TreeSet<>();
        for (Path file : sources()) {
            if (Files.readString(file).contains("catch (Throwable")) {
                catching.add(SOURCES.relativize(file).toString());
            }
        }
        assertEquals(new TreeSet<>(CATCHING.keySet()), catching);
    }

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
