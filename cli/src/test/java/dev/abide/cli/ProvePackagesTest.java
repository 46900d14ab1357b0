package dev.abide.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Outcome;
import dev.abide.cli.process.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code abide prove} of a package and of a project, beside the node and the npm of the PATH, without a network. */
final class ProvePackagesTest {
    private static final Path ROOT = Path.of(System.getProperty("abide.root"));
    private static final Duration DEADLINE = Duration.ofMinutes(3);
    private static final String ENGINE = TestEngines.ids().getLast();

    /** A registry that nobody serves. */
    private static final Map<String, String> OFFLINE =
            Map.of("npm_config_registry", "http://127.0.0.1:1/", "npm_config_fetch_retries", "0");

    @TempDir
    Path folder;

    private Path project;

    @BeforeEach
    void makeProject() throws Exception {
        project = Files.createDirectories(folder.resolve("own-addon"));
        Path addon = project.resolve("own.node");
        Path source = ROOT.resolve("cli/src/test/c/call-back.c");
        List<String> command = List.of("cc", "-shared", "-fPIC", "-o", addon.toString(), source.toString());
        assertEquals(0, new Execution(command, folder, DEADLINE).run().exitCode());
        Files.writeString(project.resolve("index.js"), "module.exports = { call: require('./own.node') };\n");
    }

    private void describe(String members) throws Exception {
        Files.writeString(
                project.resolve("package.json"), "{\"name\": \"own-addon\", \"version\": \"1.2.3\"" + members + "}");
    }

    private void test(String lines) throws Exception {
        Files.writeString(project.resolve("check.js"), "var call = require('own-addon').call;\n" + lines + "\n");
        describe(", \"scripts\": {\"test\": \"node check.js\"}, \"exports\": \"./index.js\"");
    }

    private Outcome prove(String... arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of("prove", "--engines", ENGINE));
        words.addAll(List.of(arguments));
        return new Execution(Programs.abide(words.toArray(String[]::new)), folder, OFFLINE, DEADLINE).run();
    }

    @Test
    void aPackageIsProvedByLoadingIt() throws Exception {
        describe("");
        Outcome outcome = prove("--install", project.toString(), "--keep", "kept", "--report", "out");
        assertEquals(0, outcome.exitCode(), outcome.stdout() + outcome.stderr());
        assertTrue(outcome.stdout().contains("own-addon@1.2.3  exit 0  same"), outcome.stdout());
        String json = Files.readString(folder.resolve("out/prove.json"));
        assertTrue(json.contains("own-addon: object\\n  call: function\\n"), json);
        try (var kept = Files.list(folder.resolve("kept"))) {
            assertEquals(1, kept.count());
        }
    }

    @Test
    void withoutRegistryNothingIsInstalled() throws Exception {
        Outcome outcome = prove("--install", "left-pad@1.3.0");
        assertEquals(1, outcome.exitCode());
        assertEquals(
                List.of(
                        "abide: installing left-pad@1.3.0",
                        "abide: npm could not install left-pad@1.3.0: its registry cannot be reached (offline?)"),
                outcome.stderr().lines().toList());
    }

    @Test
    void aProjectIsProvedByItsOwnTestsWhateverTimeTheyTake() throws Exception {
        test("console.log('took ' + Math.random());\n" + "call(function () { console.log('1 passed, 0 failed'); });");
        Outcome outcome = prove("own-addon");
        assertEquals(0, outcome.exitCode(), outcome.stdout() + outcome.stderr());
        assertTrue(outcome.stdout().contains("tests of own-addon  exit 0  same\n"), outcome.stdout());
    }

    @Test
    void testsThatFailOnAnEngineDiffer() throws Exception {
        test("var isNode = !/java$/.test(require('fs').readlinkSync('/proc/self/exe'));\n"
                + "call(function () { console.log(isNode ? '2 passed, 0 failed' : '1 passed, 1 failed'); });\n"
                + "process.exitCode = isNode ? 0 : 1;");
        Outcome outcome = prove("own-addon");
        assertEquals(1, outcome.exitCode(), outcome.stdout() + outcome.stderr());
        assertTrue(outcome.stdout().contains("expected: 2 passed, 0 failed, 0 skipped"), outcome.stdout());
    }

    @Test
    void testsThatFailOnNodeProveNothing() throws Exception {
        test("process.exit(3);");
        Outcome outcome = prove("own-addon");
        assertEquals(2, outcome.exitCode(), outcome.stdout() + outcome.stderr());
        assertTrue(outcome.stdout().contains("exit code 3 instead of 0 of node check.js"), outcome.stdout());
        assertFalse(outcome.stdout().contains("  same"), outcome.stdout());
    }
}
