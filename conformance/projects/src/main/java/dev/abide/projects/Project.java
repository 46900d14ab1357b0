package dev.abide.projects;

import dev.abide.host.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * An entry of the list.
 *
 * @param npm the npm package with its version
 * @param tests where tests come from; empty if npm's tarball ships them
 * @param install what else has to be installed: the runner above all
 * @param prepare commands to run once everything is there
 * @param misses by engine, what is known not to pass
 */
record Project(
        String name,
        String npm,
        List<Source> tests,
        List<String> install,
        List<String> prepare,
        Map<String, String> environment,
        String command,
        Map<String, Misses> misses) {
    /**
     * Files of a repository.
     *
     * @param repository its owner and name
     * @param folder where in it the paths are
     * @param except files that are left out
     * @param to where in the package the paths belong
     */
    record Source(String repository, String tag, String folder, List<String> paths, List<String> except, String to) {
        /** What a clone is called. */
        String cloneName() {
            return repository.substring(repository.indexOf('/') + 1);
        }
    }

    /** Tests that pass on node and not on an engine. */
    record Misses(int tests, String reason) {}

    /** Returns the list. */
    static List<Project> all() {
        try (InputStream in = Objects.requireNonNull(Project.class.getResourceAsStream("projects.json"))) {
            Object list = Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return ((List<?>) Objects.requireNonNull(list))
                    .stream().map(entry -> read((Map<?, ?>) entry)).toList();
        } catch (IOException e) {
            throw new IllegalStateException("the list of projects cannot be read", e);
        }
    }

    private static Project read(Map<?, ?> entry) {
        Map<String, Misses> misses = new HashMap<>();
        Json.object(entry, "misses").forEach((engine, value) -> {
            Map<?, ?> member = (Map<?, ?>) value;
            misses.put(
                    String.valueOf(engine),
                    new Misses(Integer.parseInt(text(member, "tests")), text(member, "reason")));
        });
        Map<String, String> environment = new HashMap<>();
        Json.object(entry, "environment")
                .forEach((name, value) -> environment.put(String.valueOf(name), String.valueOf(value)));
        return new Project(
                text(entry, "name"),
                text(entry, "package"),
                list(entry, "tests").stream()
                        .map(source -> source((Map<?, ?>) source))
                        .toList(),
                texts(entry, "install"),
                texts(entry, "prepare"),
                environment,
                text(entry, "command"),
                misses);
    }

    private static Source source(Map<?, ?> entry) {
        return new Source(
                text(entry, "repository"),
                text(entry, "tag"),
                optional(entry, "folder"),
                texts(entry, "paths"),
                texts(entry, "except"),
                optional(entry, "to"));
    }

    private static String text(Map<?, ?> entry, String name) {
        return String.valueOf(Objects.requireNonNull(entry.get(name), () -> name + " is missing in " + entry));
    }

    private static String optional(Map<?, ?> entry, String name) {
        return Optional.ofNullable(entry.get(name)).map(String::valueOf).orElse("");
    }

    private static List<?> list(Map<?, ?> entry, String name) {
        return entry.get(name) instanceof List<?> list ? list : List.of();
    }

    private static List<String> texts(Map<?, ?> entry, String name) {
        return list(entry, name).stream().map(String::valueOf).toList();
    }
}
