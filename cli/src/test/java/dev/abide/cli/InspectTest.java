package dev.abide.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Outcome;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code abide inspect} on addons that the C compiler makes. */
final class InspectTest {
    private static final Path ROOT = Path.of(System.getProperty("abide.root"));
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int inspect(String... arguments) {
        CommandLine line = Abide.commandLine();
        line.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        List<String> words = new ArrayList<>(List.of("inspect"));
        words.addAll(List.of(arguments));
        return line.execute(words.toArray(String[]::new));
    }

    private String compile(String file, String source, String... options) throws Exception {
        Path c = Files.writeString(folder.resolve("source.c"), source);
        Path library = folder.resolve(file);
        Files.createDirectories(library.getParent());
        List<String> command =
                new ArrayList<>(List.of("cc", "-shared", "-fPIC", "-o", library.toString(), c.toString()));
        command.addAll(List.of(options));
        Outcome outcome = new Execution(command, folder, DEADLINE).run();
        assertEquals(0, outcome.exitCode(), outcome.stderr());
        return library.toString();
    }

    /** An addon that needs a library of its own, which its RUNPATH names. */
    private String addonWithLibrary() throws Exception {
        compile("lib/libown.so", "int own(void) { return 1; }", "-Wl,-soname,libown.so");
        return compile(
                "addon.node",
                "int own(void); void *napi_register_module_v1(void *env, void *exports) { own(); return exports; }",
                "-Wl,--no-as-needed",
                "-L" + folder.resolve("lib"),
                "-lown",
                "-Wl,--enable-new-dtags,-rpath,$ORIGIN/lib");
    }

    @Test
    void aLibraryBesideTheAddonIsFoundAsTheLoaderFindsIt() throws Exception {
        String addon = addonWithLibrary();
        assertEquals(0, inspect("--try", addon), out.toString());
        TestEngines.ids().forEach(engine -> assertTrue(out.toString().contains(engine), out.toString()));
        assertTrue(out.toString().contains("loads"), out.toString());
    }

    @Test
    void aMissingLibraryIsNamedWithWhoNeedsIt() throws Exception {
        String addon = addonWithLibrary();
        Files.delete(folder.resolve("lib/libown.so"));
        assertEquals(1, inspect(addon));
        assertTrue(
                out.toString().contains("cannot be loaded: there is no library libown.so, which addon.node needs"),
                out.toString());
    }

    @Test
    void aLibraryWhoseVersionIsTooOldIsNamed() throws Exception {
        Path versions = Files.writeString(folder.resolve("new.map"), "OWN_2 { global: own; };");
        compile("lib/libown.so", "int own(void) { return 1; }", "-Wl,-soname,libown.so,--version-script=" + versions);
        String addon = addonWithLibraryOfVersion();
        Files.writeString(versions, "OWN_1 { global: own; };");
        compile("lib/libown.so", "int own(void) { return 1; }", "-Wl,-soname,libown.so,--version-script=" + versions);
        assertEquals(1, inspect(addon));
        assertTrue(out.toString().contains("addon.node needs a newer libown.so, with OWN_2"), out.toString());
    }

    private String addonWithLibraryOfVersion() throws Exception {
        return compile(
                "addon.node",
                "int own(void); void *napi_register_module_v1(void *env, void *exports) { own(); return exports; }",
                "-L" + folder.resolve("lib"),
                "-lown",
                "-Wl,-rpath,$ORIGIN/lib");
    }

    /** It ends the process. */
    @Test
    void onlyATrialFindsWhatTheFileDoesNotShow() throws Exception {
        String addon = compile(
                "addon.node",
                "void *napi_register_module_v1(void *env, void *exports) { __builtin_trap(); return exports; }");
        assertEquals(0, inspect(addon), out.toString());
        assertEquals(1, inspect("--try", addon), out.toString());
        assertTrue(out.toString().contains("ended by SIG"), out.toString());
    }

    @Test
    void aFolderStandsForItsAddons() throws Exception {
        Files.createDirectories(folder.resolve("node_modules/one/build"));
        Files.writeString(folder.resolve("node_modules/one/build/one.node"), "text");
        Files.writeString(folder.resolve("node_modules/one/index.js"), "");
        assertEquals(1, inspect(folder.toString()));
        assertTrue(out.toString().startsWith(folder.resolve("node_modules/one/build/one.node") + "\n"), out.toString());
        assertFalse(out.toString().contains("index.js"), out.toString());
    }

    @Test
    void aFolderWithoutAddonsIsNamed() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(2, inspect(empty.toString()));
        assertEquals("abide: no *.node in " + empty + "\n", err.toString());
    }

    @Test
    void jsonIsAsItsSchemaSays() throws Exception {
        Path text = Files.writeString(folder.resolve("text.node"), "text");
        assertEquals(1, inspect("--json", "--try", addonWithLibrary(), text.toString()));
        String schema = Files.readString(ROOT.resolve("docs/schemas/inspect-1.schema.json"));
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(out.toString(), InputFormat.JSON);
        assertEquals(List.of(), errors, out.toString());
    }
}
