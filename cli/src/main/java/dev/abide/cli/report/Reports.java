package dev.abide.cli.report;

import com.samskivert.mustache.Mustache;
import dev.abide.cli.prove.Proof;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Writes a proof into a folder. */
public final class Reports {
    private Reports() {}

    /**
     * Writes {@code prove.json}, {@code prove.xml} (JUnit's format), {@code prove.html}, {@code prove.md} and
     * {@code badge.svg} into a folder, which is made if needed.
     *
     * @param facts what the result belongs to: date, machine, versions, the command
     */
    public static void write(Proof proof, Map<String, ?> facts, Path folder) throws IOException {
        Map<String, Object> view = new ReportView(proof, facts).view();
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("prove.json"), ReportJson.of(proof, facts));
        for (String name : new String[] {"prove.html", "prove.xml", "badge.svg"}) {
            Files.writeString(folder.resolve(name), filled(Mustache.compiler(), name, view));
        }
        Files.writeString(folder.resolve("prove.md"), filled(Mustache.compiler().escapeHTML(false), "prove.md", view));
    }

    static String filled(Mustache.Compiler compiler, String name, Map<String, Object> view) throws IOException {
        try (InputStream in = Objects.requireNonNull(Reports.class.getResourceAsStream(name), name)) {
            String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return compiler.emptyStringIsFalse(true).compile(template).execute(view);
        }
    }
}
