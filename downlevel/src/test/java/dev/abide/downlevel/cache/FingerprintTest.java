package dev.abide.downlevel.cache;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.javascript.jscomp.Compiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FingerprintTest {
    @TempDir
    Path folder;

    private Path classes;
    private Path compiler;
    private String before;

    @BeforeEach
    void setUp() throws IOException {
        classes = folder.resolve("classes");
        Files.createDirectories(classes.resolve(Fingerprint.FILE).getParent());
        Files.writeString(classes.resolve("A.class"), "a class");
        Files.writeString(classes.resolve("dev/abide/runtime.js"), "a resource");
        compiler = Files.writeString(folder.resolve("closure.jar"), "a jar");
        before = Fingerprint.of(classes, compiler);
    }

    private String after() throws IOException {
        return Fingerprint.of(classes, compiler);
    }

    @Test
    void itChangesWithAClass() throws IOException {
        Files.writeString(classes.resolve("A.class"), "A class");
        assertNotEquals(before, after());
    }

    @Test
    void itChangesWithAResource() throws IOException {
        Files.writeString(classes.resolve("dev/abide/runtime.js"), "another resource");
        assertNotEquals(before, after());
    }

    @Test
    void itChangesWithWhatIsAddedMovedOrTakenAway() throws IOException {
        Files.writeString(classes.resolve("B.class"), "");
        String added = after();
        Files.move(classes.resolve("B.class"), classes.resolve("C.class"));
        String moved = after();
        Files.delete(classes.resolve("C.class"));
        assertNotEquals(before, added);
        assertNotEquals(added, moved);
        assertEquals(before, after());
    }

    @Test
    void itChangesWithClosureCompiler() throws IOException {
        Files.writeString(compiler, "a newer jar");
        assertNotEquals(before, after());
    }

    @Test
    void neitherTimesNorTheWrittenFingerprintMatter() throws IOException {
        Files.setLastModifiedTime(classes.resolve("A.class"), FileTime.fromMillis(0));
        Files.writeString(classes.resolve(Fingerprint.FILE), before);
        assertEquals(before, after());
    }

    @Test
    void theBuildHasWrittenThatOfTheseClasses() throws Exception {
        assertEquals(Fingerprint.of(placeOf(Fingerprint.class), placeOf(Compiler.class)), Fingerprint.own());
    }

    private static Path placeOf(Class<?> type) throws Exception {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
