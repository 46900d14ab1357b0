package dev.abide.cli.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What figures belong to: when, where, and of what. */
public final class Facts {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

    private Facts() {}

    /** Returns the facts of a run that begins now. */
    public static Map<String, Object> of(String abide, List<Contestant> runtimes) throws IOException {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("date", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("abide", abide);
        facts.put("java", System.getProperty("java.vendor", "") + " " + Runtime.version());
        facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("cpu", processor());
        facts.put("processors", Runtime.getRuntime().availableProcessors());
        Map<String, Object> versions = new LinkedHashMap<>();
        runtimes.forEach(runtime -> versions.put(runtime.name(), runtime.version()));
        facts.put("runtimes", versions);
        return facts;
    }

    private static String processor() throws IOException {
        if (!Files.isReadable(PROCESSORS)) {
            return System.getProperty("os.arch", "");
        }
        return Files.readAllLines(PROCESSORS).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch", ""));
    }
}
