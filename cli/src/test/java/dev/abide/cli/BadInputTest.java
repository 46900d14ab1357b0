package dev.abide.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Outcome;
import dev.abide.cli.process.Programs;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What goes wrong is told in one clear message, with the exit code that Node.js has for it, on every engine; each in a
 * process of its own.
 */
final class BadInputTest {
    private static final Duration DEADLINE = Duration.ofMinutes(2);
    private static final List<String> ENGINES = TestEngines.ids();
    private static final String SOME_ENGINE = ENGINES.getLast();
    private static final Path ROOT = Path.of(System.getProperty("abide.root"));

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeAddons() throws Exception {
        for (String name : List.of("no-entry-point", "init-throws", "call-back")) {
            compile(name);
        }
        byte[] whole = Files.readAllBytes(folder.resolve("call-back.node"));
        byte[] foreign = whole.clone();
        foreign[18] = (byte) (foreign[18] == 62 ? 183 : 62);
        Files.write(folder.resolve("foreign.node"), foreign);
        Files.write(folder.resolve("truncated.node"), Arrays.copyOf(whole, 4096));
        Files.writeString(folder.resolve("text.node"), "not found\n");
        Files.write(folder.resolve("empty.node"), new byte[0]);
    }

    private static void compile(String name) throws Exception {
        Path source = ROOT.resolve("cli/src/test/c").resolve(name + ".c");
        Path addon = folder.resolve(name + ".node");
        List<String> command = List.of("cc", "-shared", "-fPIC", "-o", addon.toString(), source.toString());
        Outcome outcome = new Execution(command, folder, DEADLINE).run();
        assertEquals(0, outcome.exitCode(), outcome.stderr());
    }

    private static Outcome abide(String... arguments) throws Exception {
        return new Execution(Programs.abide(arguments), folder, DEADLINE).run();
    }

    private static Outcome run(String engine, String name, String... lines) throws Exception {
        Files.write(folder.resolve(name), List.of(lines));
        return abide("run", "--engine", engine, name);
    }

    static Stream<String> engines() {
        return ENGINES.stream();
    }

    // The engine

    @Test
    void anUnknownEngineIsAnsweredWithThoseThatThereAre() throws Exception {
        Outcome outcome = abide("run", "--engine", "v8", "script.js");
        assertEquals(2, outcome.exitCode());
        assertEquals("abide: there is no engine v8; available: " + String.join(", ", ENGINES) + "\n", outcome.stderr());
        assertEquals("", outcome.stdout());
    }

    @Test
    void anUnknownEngineInTheEnvironmentIsAnsweredAlike() throws Exception {
        Outcome outcome =
                new Execution(Programs.abide("run", "script.js"), folder, Map.of("ABIDE_ENGINE", "v8"), DEADLINE).run();
        assertEquals(1, outcome.exitCode());
        assertEquals(1, outcome.stderr().lines().count(), outcome.stderr());
        ENGINES.forEach(engine -> assertTrue(outcome.stderr().contains(engine), outcome.stderr()));
    }

    @Test
    void aProviderThatIsNotThereHidesNoOther() throws Exception {
        Path services = Files.createDirectories(folder.resolve("broken/META-INF/services"));
        Files.writeString(services.resolve("dev.abide.spi.EngineProvider"), "com.example.AbsentProvider\n");
        String classPath = folder.resolve("broken") + File.pathSeparator + System.getProperty("java.class.path");
        Outcome outcome = java(classPath, "engines");
        assertEquals(0, outcome.exitCode(), outcome.stderr());
        ENGINES.forEach(engine -> assertTrue(outcome.stdout().contains(engine + " "), outcome.stdout()));
        String refused = outcome.stdout()
                .lines()
                .filter(line -> line.startsWith("refused: "))
                .collect(Collectors.joining());
        assertTrue(refused.contains("com.example.AbsentProvider"), outcome.stdout());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void anEngineWhoseClassesAreMissingIsNamedWithTheReason(String engine) throws Exception {
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !isJarOf(engine, Path.of(entry)))
                .collect(Collectors.joining(File.pathSeparator));
        Outcome outcome = java(classPath, "run", "--engine", engine, "script.js");
        assertEquals(1, outcome.exitCode());
        assertEquals(1, outcome.stderr().lines().count(), outcome.stderr());
        assertTrue(outcome.stderr().contains(engine), outcome.stderr());
        assertTrue(java(classPath, "engines").stdout().contains("refused: " + engine + ": "), outcome.stderr());
    }

    /** By the jar's name or by its group, which three folders of the repository are named by, above two of its own. */
    private static boolean isJarOf(String engine, Path entry) {
        String name = entry.getFileName().toString();
        int depth = entry.getNameCount();
        return name.endsWith(".jar")
                && !name.startsWith("abide-")
                && (name.startsWith(engine)
                        || entry.subpath(depth - 6, depth - 3).toString().contains(engine));
    }

    @Test
    void aTraceThatCannotBeWritten() throws Exception {
        Files.writeString(folder.resolve("fine.js"), "console.log('fine');\n");
        Outcome outcome = abide("run", "--engine", SOME_ENGINE, "--trace", "absent/trace.txt", "fine.js");
        assertEquals(1, outcome.exitCode());
        assertEquals("abide: cannot write absent/trace.txt\n", outcome.stderr());
        assertEquals("", outcome.stdout());
    }

    private static Outcome java(String classPath, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(Programs.abide(arguments));
        command.set(command.indexOf("-cp") + 1, classPath);
        return new Execution(command, folder, DEADLINE).run();
    }

    // The script

    @ParameterizedTest
    @MethodSource("engines")
    void aScriptThatIsNotThere(String engine) throws Exception {
        Outcome outcome = abide("run", "--engine", engine, "absent.js");
        assertEquals(1, outcome.exitCode());
        assertTrue(
                outcome.stderr()
                        .contains("Cannot find module '" + folder.toRealPath().resolve("absent.js") + "'"),
                outcome.stderr());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aScriptThatDoesNotParse(String engine) throws Exception {
        Outcome outcome = run(engine, "unparsable.js", "console.log('before');", "var = 1;");
        assertEquals(1, outcome.exitCode());
        assertEquals("", outcome.stdout());
        assertTrue(outcome.stderr().contains("SyntaxError"), outcome.stderr());
        assertTrue(outcome.stderr().contains("unparsable.js:2"), outcome.stderr());
        assertIsNoJavaTrace(outcome);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void anErrorThatNobodyCatches(String engine) throws Exception {
        Outcome outcome = run(
                engine,
                "uncaught.js",
                "console.log('before');",
                "function fail() { throw new RangeError('too far'); }",
                "fail();");
        assertEquals(1, outcome.exitCode());
        assertEquals("before\n", outcome.stdout());
        assertTrue(outcome.stderr().contains("RangeError: too far"), outcome.stderr());
        assertTrue(outcome.stderr().contains("uncaught.js:2"), outcome.stderr());
        assertIsNoJavaTrace(outcome);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aRejectionThatNobodyHandles(String engine) throws Exception {
        Outcome outcome = run(
                engine,
                "rejection.js",
                "Promise.reject(new Error('nobody cares'));",
                "setTimeout(function () { console.log('too late'); }, 10);");
        assertEquals(1, outcome.exitCode());
        assertEquals("", outcome.stdout());
        assertTrue(outcome.stderr().contains("Error: nobody cares"), outcome.stderr());
        assertIsNoJavaTrace(outcome);
    }

    /** Exit codes are the host's affair: all of them on the engine that starts fastest, two on each. */
    static Stream<Arguments> exitCodes() {
        Map<String, Integer> scripts = Map.of(
                "process.exitCode = 3;", 3,
                "setTimeout(function () { process.exit(9); }, 1);", 9,
                "process.on('exit', function (code) { process.exitCode = code + 5; });", 5,
                "process.on('uncaughtException', function () { process.exitCode = 4; }); throw 1;", 4,
                "process.on('uncaughtException', function () { throw 2; }); throw 1;", 7,
                "process.exitCode = 6; throw new Error('wins');", 1,
                "process.on('exit', function () { throw new Error('late'); });", 1);
        Stream<Arguments> all = scripts.entrySet().stream()
                .map(script -> Arguments.of(SOME_ENGINE, script.getKey(), script.getValue()));
        return Stream.concat(
                all,
                engines()
                        .flatMap(engine -> Stream.of(
                                Arguments.of(engine, "process.exit(7);", 7), Arguments.of(engine, "throw null;", 1))));
    }

    @ParameterizedTest
    @MethodSource("exitCodes")
    void theExitCodeIsNodes(String engine, String script, int code) throws Exception {
        assertEquals(code, run(engine, "exit-code.js", script).exitCode());
    }

    @Test
    void whatFollowsTheScriptBelongsToTheScript() throws Exception {
        Files.writeString(folder.resolve("arguments.js"), "console.log(process.argv.slice(2).join(' '));\n");
        Outcome outcome = abide("run", "--engine", SOME_ENGINE, "arguments.js", "--engine", "v8", "-h", "--", "x");
        assertEquals("--engine v8 -h -- x\n", outcome.stdout());
        assertEquals(0, outcome.exitCode());
    }

    // The addon

    @ParameterizedTest
    @MethodSource("engines")
    void anAddonThatCannotBeLoadedIsAnErrorThatScriptsCanCatch(String engine) throws Exception {
        Map<String, String> expected = new LinkedHashMap<>();
        expected.put("absent", "MODULE_NOT_FOUND Cannot find module './absent.node'");
        expected.put("text", "ERR_DLOPEN_FAILED not a shared library: a text file");
        expected.put("empty", "ERR_DLOPEN_FAILED not a shared library: an empty file");
        expected.put("truncated", "ERR_DLOPEN_FAILED damaged: it ends after 4096 bytes");
        expected.put("foreign", "ERR_DLOPEN_FAILED built for ");
        expected.put("no-entry-point", "ERR_DLOPEN_FAILED no entry point");
        expected.put("init-throws", "ERR_NOT_TODAY init does not want to");
        Outcome outcome = run(
                engine,
                "load.js",
                "'" + String.join(" ", expected.keySet()) + "'.split(' ').forEach(function (name) {",
                "  try { require('./' + name + '.node'); console.log('loaded'); } catch (e) {",
                "    var file = __dirname + '/' + name + '.node: ';",
                "    console.log(e instanceof Error, e.code, e.message.split('\\n')[0].replace(file, ''));",
                "  }",
                "});");
        assertEquals(0, outcome.exitCode(), outcome.stderr());
        assertEquals("", outcome.stderr());
        List<String> lines = outcome.stdout().lines().toList();
        List<String> wanted = List.copyOf(expected.values());
        assertEquals(wanted.size(), lines.size(), outcome.stdout());
        for (int i = 0; i < wanted.size(); i++) {
            assertTrue(lines.get(i).startsWith("true " + wanted.get(i)), outcome.stdout());
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void whatACallbackThrowsComesOutOfTheAddon(String engine) throws Exception {
        Outcome outcome = run(
                engine,
                "callback.js",
                "var call = require('./call-back.node'), thrown = { some: 'value' };",
                "try { call(function () { throw thrown; }); } catch (e) { console.log(e === thrown); }",
                "call(function () { throw new Error('out of a callback'); });");
        assertEquals("true\n", outcome.stdout());
        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.stderr().contains("Error: out of a callback"), outcome.stderr());
        assertIsNoJavaTrace(outcome);
    }

    @ParameterizedTest
    @MethodSource("engines")
    void endlessRecursionThroughAnAddonIsARangeError(String engine) throws Exception {
        Outcome outcome = run(
                engine,
                "recursion.js",
                "var call = require('./call-back.node');",
                "function again() { return call(again); }",
                "for (var i = 0; i < 3; i++) {",
                "  try { again(); } catch (e) { console.log(e instanceof RangeError); }",
                "}",
                "console.log(call(function () { return 'alive'; }));");
        assertEquals("true\ntrue\ntrue\nalive\n", outcome.stdout(), outcome.stderr());
        assertEquals(0, outcome.exitCode());
    }

    // The command line

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "run",
                "run -z script.js",
                "prove",
                "prove nowhere",
                "prove --engines v8 .",
                "prove --baseline nowhere.json .",
                "prove --shard 4/3 .",
                "prove --shard half .",
                "inspect",
                "bench --rounds many"
            })
    void aWrongCommandLineIsToldOnStderr(String line) throws Exception {
        Outcome outcome = abide(line.split(" ", -1));
        assertEquals(2, outcome.exitCode(), outcome.stderr());
        assertEquals("", outcome.stdout());
        assertFalse(outcome.stderr().isBlank());
        assertIsNoJavaTrace(outcome);
    }

    @Test
    void withoutNodeThereIsNothingToCompareWith() throws Exception {
        Files.writeString(folder.resolve("alone.js"), "");
        Outcome outcome = abide("prove", "--oracle", "/nowhere/node", "alone.js");
        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.stderr().startsWith("abide: /nowhere/node is not here to compare with"), outcome.stderr());
    }

    /** Scripts that fail in the same way everywhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {"require('./absent.node');", "var = 1;", "throw new Error('everywhere');", "process.exit(5);"})
    void whatFailsOnNodeTooProvesNothing(String script) throws Exception {
        Path file = Files.writeString(folder.resolve("proves-nothing.js"), "console.log('before');\n" + script + "\n");
        Outcome outcome = abide("prove", "--engines", ENGINES.getLast(), file.toString());
        assertEquals(2, outcome.exitCode(), outcome.stdout());
        assertTrue(outcome.stdout().contains("0 of 1 the same as node; 1 of 1 scripts failed"), outcome.stdout());
        assertFalse(outcome.stdout().contains(" same\n"), outcome.stdout());
    }

    @Test
    void whatMeansToFailAgreesByFailingAlike() throws Exception {
        Path file = Files.writeString(
                folder.resolve("means-to-fail.js"), "// abide: exit 5\nconsole.log(1);\nprocess.exit(5);\n");
        Outcome outcome = abide("prove", "--engines", ENGINES.getLast(), file.toString());
        assertTrue(outcome.stdout().contains("1 of 1 the same as node"), outcome.stdout() + outcome.stderr());
    }

    /** A script that makes do without its addon does the same everywhere. */
    @Test
    void whatLoadsNoAddonProvesNothing() throws Exception {
        Path file = Files.writeString(
                folder.resolve("makes-do.js"), "try { require('./absent.node'); } catch { console.log('without'); }\n");
        Outcome outcome = abide("prove", "--engines", ENGINES.getLast(), file.toString());
        assertEquals(2, outcome.exitCode(), outcome.stdout() + outcome.stderr());
        assertTrue(outcome.stdout().contains("no script loaded an addon: nothing is proved of one"), outcome.stdout());
    }

    @Test
    void withoutNpmPackagesCannotBeInstalled() throws Exception {
        Path project = Files.createDirectories(folder.resolve("project"));
        Files.writeString(project.resolve("package.json"), "{\"dependencies\": {\"left-pad\": \"1.3.0\"}}");
        Files.writeString(project.resolve("script.js"), "");
        List<String> command = Programs.abide("prove", "--oracle", "none", project.toString());
        Outcome outcome = new Execution(command, folder, Map.of("PATH", "/nowhere"), DEADLINE).run();
        assertEquals(1, outcome.exitCode());
        assertTrue(outcome.stderr().startsWith("abide: npm is not on the PATH"), outcome.stderr());
    }

    private static void assertIsNoJavaTrace(Outcome outcome) {
        assertFalse(outcome.stderr().contains(".java:"), outcome.stderr());
        assertFalse(outcome.stderr().contains("dev.abide"), outcome.stderr());
    }
}
