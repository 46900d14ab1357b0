package dev.abide.host.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.abide.RuntimeOptions;
import dev.abide.host.engine.EngineCatalog;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Builtins and bindings are found by their names alone, so a wrong name would show only where it is used. */
class SubjectsTest {
    private static final Pattern BINDING = Pattern.compile("internalBinding\\('([^']*)'\\)");
    private static final Pattern BUILTIN = Pattern.compile("(?:require|from|builtin)\\('((?!webjar:)[^'.]*)'");

    @Test
    void eachBindingThatAScriptAsksForIsDeclaredByItsSubject() throws Exception {
        SortedSet<String> names = mentioned(BINDING);
        names.remove("module"); // the loader offers that one
        assertFalse(names.isEmpty());
        NodeRuntime runtime = new NodeRuntime(
                EngineCatalog.load(SubjectsTest.class.getClassLoader()).choose(null, null, null),
                RuntimeOptions.defaults(),
                null);
        try {
            names.removeIf(name -> Subjects.binding(name, runtime.parts()) != null);
            assertEquals(List.of(), List.copyOf(names));
            assertNull(Subjects.binding("fs/nothing", runtime.parts()));
            assertNull(Subjects.binding("nothing", runtime.parts()));
            assertNull(Subjects.binding("", runtime.parts()));
        } finally {
            runtime.close();
        }
    }

    @Test
    void eachBuiltinThatAScriptRequiresIsThere() throws Exception {
        SortedSet<String> ids = mentioned(BUILTIN);
        assertFalse(ids.isEmpty());
        ids.remove("module"); // the loader makes that one
        ids.removeIf(id -> id.endsWith("_")); // the rest of the name is found out when it is asked for
        ids.removeIf(id -> SubjectsTest.class.getResource(pathOf(id)) != null);
        assertEquals(List.of(), List.copyOf(ids));
    }

    private static String pathOf(String id) {
        String folder = id.startsWith("internal/") ? "internal/" : "";
        String name = id.substring(folder.length());
        int slash = name.indexOf('/');
        String subject = slash < 0 ? name : name.substring(0, slash);
        return "/dev/abide/host/node/" + subject + "/" + folder + name.substring(slash + 1) + ".js";
    }

    private static SortedSet<String> mentioned(Pattern pattern) throws IOException, URISyntaxException {
        Path one = Path.of(Objects.requireNonNull(SubjectsTest.class.getResource("/dev/abide/host/node/fs/fs.js"))
                .toURI());
        SortedSet<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.walk(one.resolve("../..").normalize())) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".js")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    names.add(matcher.group(1));
                }
            }
        }
        return names;
    }
}
