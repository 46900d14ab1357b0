package dev.abide.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.cli.process.Execution;
import dev.abide.cli.process.NodeStandIn;
import dev.abide.cli.process.Outcome;
import dev.abide.cli.process.Programs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code --test}: files are found, run in processes of their own and reported on as Node does. */
class NodeTestRunnerTest {
    private static final Duration DEADLINE = Duration.ofMinutes(5);
    private static final List<String> LINES = List.of(
            "--test",
            "--test --test-reporter=spec --test-name-pattern=/ONE/i lib/named.test.js",
            "--test --test-reporter dot lib",
            "--test absent.js",
            "--test-only lib/named.test.js");

    private static final Map<String, Outcome> ON_NODE = new ConcurrentHashMap<>();

    @TempDir
    Path folder;

    static Stream<Arguments> linesOnEngines() {
        return TestEngines.ids().stream().flatMap(engine -> LINES.stream().map(line -> Arguments.of(engine, line)));
    }

    @BeforeEach
    void writeFiles() throws IOException {
        folder = folder.toRealPath();
        Files.createDirectories(folder.resolve("lib/node_modules/x/test"));
        Files.createDirectories(folder.resolve("test"));
        Files.writeString(folder.resolve("lib/node_modules/x/test/not.js"), "process.exit(5)");
        Files.writeString(folder.resolve("lib/no.js"), "process.exit(5)");
        Files.writeString(folder.resolve("lib/named.test.js"), """
                const { test, describe, it } = require('node:test');
                console.log('printed # first');
                test('one', async (t) => { await t.test('inner', () => {}); t.diagnostic('said'); });
                describe('suite', () => {
                  it('one more', () => {});
                  it('two', { skip: 'why' }, () => {});
                  it.only('three', () => { throw Object.assign(new Error('wrong'), { code: 'E_WRONG' }); });
                });
                test.only('four', () => { throw new Error('four'); });
                """);
        Files.writeString(folder.resolve("test/plain.js"), "console.error('complained'); process.exitCode = 3;");
    }

    @ParameterizedTest
    @MethodSource("linesOnEngines")
    void reportsAreThoseOfNode(String engine, String line) throws Exception {
        List<String> arguments = List.of(line.split(" "));
        List<String> node = new ArrayList<>(arguments);
        node.addFirst("node");
        Outcome expected = ON_NODE.get(line);
        if (expected == null) {
            expected = new Execution(node, folder, DEADLINE).run();
            ON_NODE.put(line, expected);
        }
        List<String> command = new ArrayList<>(Programs.abide("run", "--engine", engine, "--node", "--"));
        command.addAll(arguments);
        command.add(1, "-Dabide.exec=" + NodeStandIn.in(folder, engine));
        Outcome outcome = new Execution(command, folder, DEADLINE).run();
        assertEquals(comparable(expected.stdout()), comparable(outcome.stdout()), outcome.stderr());
        assertEquals(expected.exitCode(), outcome.exitCode());
    }

    /** Without durations, places and stacks; each run has its own folder. */
    private static String comparable(String report) {
        return report.replaceAll("duration_ms:? [\\d.]+", "duration_ms N")
                .replaceAll("\\([\\d.]+ms\\)", "(N)")
                .replaceAll("time=\"[\\d.]+\"", "time")
                .replaceAll("(/[^\\s']*)?/(lib|test)/", "/$2/")
                .replaceAll("(\\.js):\\d+:\\d+", "$1:PLACE")
                .replaceAll("\\n *stack: \\|-(\\n +\\S.*)+?(?=\\n +\\.\\.\\.)", "")
                .replaceAll("(?m)^ +at .*?( \\{)?$\\n?", "$1\n")
                .replaceAll("\\n+", "\n");
    }
}
