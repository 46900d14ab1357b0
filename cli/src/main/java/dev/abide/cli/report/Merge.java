package dev.abide.cli.report;

import dev.abide.cli.prove.Contestant;
import dev.abide.cli.prove.Proof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Joins the reports of shards: other scripts, the same oracle and engines. */
public final class Merge {
    private final Map<String, Path> origins = new HashMap<>();
    private final List<Proof.Row> rows = new ArrayList<>();
    private final List<String> unfinished = new ArrayList<>();

    private Merge() {}

    /**
     * Reads and joins reports.
     *
     * @param places the folders that {@code --report} named, or their {@code prove.json}
     * @throws IllegalArgumentException if one cannot be read, or they do not belong together; the message is a sentence
     */
    public static StoredProof of(List<Path> places) {
        List<StoredProof> parts = places.stream().map(Merge::read).toList();
        Merge merge = new Merge();
        Proof first = parts.getFirst().proof();
        for (int i = 0; i < parts.size(); i++) {
            Proof part = parts.get(i).proof();
            if (!runtimes(part).equals(runtimes(first))) {
                throw new IllegalArgumentException(places.get(i) + " is of " + runtimes(part) + ", " + places.getFirst()
                        + " of " + runtimes(first));
            }
            merge.add(places.get(i), part);
        }
        Proof whole =
                new Proof(first.reference(), first.engines(), List.copyOf(merge.rows), List.copyOf(merge.unfinished));
        return new StoredProof(whole, facts(parts));
    }

    /** Reads one report. */
    private static StoredProof read(Path place) {
        Path file = Files.isDirectory(place) ? place.resolve("prove.json") : place;
        try {
            return StoredProof.read(file);
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("there is no report in " + place + ": prove.json is missing", e);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String runtimes(Proof proof) {
        List<String> names = new ArrayList<>(List.of(shown(proof.reference())));
        proof.engines().forEach(engine -> names.add(shown(engine)));
        return String.join(", ", names);
    }

    private static String shown(Contestant runtime) {
        return runtime.absence().isEmpty() ? runtime.name() + " " + runtime.version() : runtime.name() + " (missing)";
    }

    private void add(Path place, Proof part) {
        for (Proof.Row row : part.rows()) {
            Path other = origins.put(row.task().name(), place);
            if (other != null) {
                throw new IllegalArgumentException(row.task().name() + " is in both " + other + " and " + place);
            }
            rows.add(row);
        }
        unfinished.addAll(part.unfinished());
    }

    /** Those of the first; the earliest date; texts that differ, one after the other. */
    private static Map<String, Object> facts(List<StoredProof> parts) {
        Map<String, Object> facts = new LinkedHashMap<>(parts.getFirst().facts());
        facts.replaceAll((name, value) -> {
            List<Object> values = parts.stream()
                    .map(part -> part.facts().getOrDefault(name, value))
                    .distinct()
                    .toList();
            boolean isText = values.stream().allMatch(String.class::isInstance);
            List<String> texts = values.stream().map(String::valueOf).sorted().toList();
            return !isText ? value : name.equals("date") ? texts.getFirst() : String.join("; ", texts);
        });
        return facts;
    }
}
