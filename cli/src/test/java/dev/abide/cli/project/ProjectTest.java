package dev.abide.cli.project;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProjectTest {
    @TempDir
    Path folder;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> names() throws ProjectException {
        return Project.at(folder).scripts().stream()
                .map(script -> folder.relativize(script).toString())
                .toList();
    }

    @Test
    void theScriptsAreThoseOfTheFolderItself() throws Exception {
        write("b.js", "");
        write("a.js", "");
        write("notes.txt", "");
        write("lib/c.js", "");
        assertEquals(List.of("a.js", "b.js"), names());
    }

    @Test
    void packageJsonNamesScriptsAndTimeout() throws Exception {
        write("package.json", "{\"abide\": {\"scripts\": [\"lib/c.js\"], \"timeout\": 1.5}}");
        write("a.js", "");
        assertEquals(List.of("lib/c.js"), names());
        assertEquals(Duration.ofMillis(1500), Project.at(folder).timeout(Duration.ZERO));
        write("package.json", "{\"abide\": {\"timeout\": 2}}");
        assertEquals(Duration.ofSeconds(2), Project.at(folder).timeout(Duration.ZERO));
    }

    @Test
    void aPackageJsonThatIsNoJsonIsNamed() throws Exception {
        write("package.json", "{,}");
        ProjectException exception = assertThrows(ProjectException.class, () -> Project.at(folder));
        assertTrue(exception.getMessage().contains("package.json cannot be read: Unexpected character"));
        assertTrue(exception.getMessage().endsWith("(line 1, column 2)"), exception.getMessage());
    }

    @Test
    void packagesThatAreThereAreNotInstalledAgain() throws Exception {
        write("package.json", "{\"dependencies\": {\"exact\": \"1.2.3\", \"@scope/range\": \"^1\"}}");
        write("node_modules/exact/package.json", "{\"version\": \"1.2.3\"}");
        write("node_modules/@scope/range/package.json", "{\"version\": \"1.9.0\"}");
        List<String> progress = new ArrayList<>();
        Project.at(folder).prepare(progress::add);
        assertEquals(List.of(), progress);
    }

    @Test
    void sourcesAreCompiledWhenTheyAreNewer() throws Exception {
        write("native/one.c", "int one(void) { return 1; }\n");
        List<String> progress = new ArrayList<>();
        Project project = Project.at(folder);
        project.prepare(progress::add);
        project.prepare(progress::add);
        assertEquals(1, progress.size());
        Files.setLastModifiedTime(folder.resolve("build/one.node"), FileTime.fromMillis(0));
        project.prepare(progress::add);
        assertEquals(2, progress.size());
        try (var files = Files.list(folder.resolve("build"))) {
            assertEquals(1, files.count());
        }
    }

    @Test
    void aSourceThatDoesNotCompileIsNamedWithTheCompilersWords() throws Exception {
        write("native/broken.c", "int broken(void) { return nowhere; }\n");
        ProjectException exception =
                assertThrows(ProjectException.class, () -> Project.at(folder).prepare(text -> {}));
        assertTrue(exception.getMessage().contains("broken.c does not compile"));
        assertTrue(exception.getMessage().contains("nowhere"));
    }
}
