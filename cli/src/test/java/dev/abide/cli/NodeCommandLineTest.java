package dev.abide.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.NodeCommandLine;
import dev.abide.cli.process.Execution;
import dev.abide.cli.process.NodeStandIn;
import dev.abide.cli.process.Outcome;
import dev.abide.cli.process.Programs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Node's command line: how it is read, and that scripts can start {@code process.execPath} with it. */
class NodeCommandLineTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s.js a --b                      | [] | s.js | [a, --b]",
                "--expose-gc s.js                | [--expose-gc] | s.js | []",
                "--stack-size=500 --x s.js --y   | [--stack-size=500, --x] | s.js | [--y]",
                "-r m s.js                       | [-r, m] | s.js | []",
                "--require=m - a                 | [--require=m] | - | [a]",
                "-e 1 a b                        | [-e, 1] |  | [a, b]",
                "-p 1 a                          | [-p, 1] |  | [a]",
                "-p -e 1 a                       | [-p, -e, 1] |  | [a]",
                "-- --s.js a                     | [] | --s.js | [a]",
                "--engine some -r m s.js         | [-r, m] | s.js | []",
                "--test --test-reporter tap a b  | [--test, --test-reporter, tap] | a | [b]",
            })
    void optionsEndWhereTheScriptBegins(String words, String options, String script, String arguments)
            throws Exception {
        NodeCommandLine line = NodeCommandLine.parse(List.of(words.split(" +")), "engine");
        assertEquals(options, line.execArguments().toString());
        assertEquals(script, line.script());
        assertEquals(arguments, line.arguments().toString());
    }

    @Test
    void underscoresAreDashesAndTheLastOfAPairWins() throws Exception {
        NodeCommandLine line = NodeCommandLine.parse(List.of("--expose_gc", "--no-warnings", "--warnings", "s.js"));
        assertTrue(line.has("expose-gc"));
        assertTrue(line.isOn("warnings", false));
        assertFalse(line.isOn("deprecation", false));
        assertNull(line.value("title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-e", "-q s.js", "-r", "--require"})
    void whatNodeRefusesIsRefused(String words) {
        assertThrows(
                NodeCommandLine.InvalidException.class, () -> NodeCommandLine.parse(List.of(words.split(" ", -1))));
    }

    @ParameterizedTest
    @MethodSource("dev.abide.cli.TestEngines#ids")
    void scriptsStartExecPathAsNode(String engine) throws Exception {
        Files.writeString(folder.resolve("pre.js"), "globalThis.early = 'early';");
        Files.writeString(
                folder.resolve("child.js"),
                "console.log(typeof early, typeof gc, process.argv.slice(2).join(), process.execArgv.join());");
        Files.writeString(folder.resolve("parent.js"), """
                var child = require('child_process');
                function run() {
                  var args = Array.prototype.slice.call(arguments);
                  var done = child.spawnSync(process.execPath, args, { encoding: 'utf8', env: { PATH: process.env.PATH } });
                  console.log(done.status, done.stdout.trim() + done.stderr.trim());
                }
                run('child.js', 'a', '--b');
                run('--expose_gc', '--no-warnings', '-r', './pre.js', 'child.js');
                run('-p', 'process.versions.abide === "' + process.versions.abide + '" && process.argv.length', 'x');
                run('--input-type=module', '-e', 'import { sep } from "path"; console.log(sep)');
                run('-e', 'process.exit(7)');
                """);
        List<String> command = new ArrayList<>(Programs.abide("run", "--engine", engine, "parent.js"));
        command.add(1, "-Dabide.exec=" + NodeStandIn.in(folder, engine));
        Outcome outcome = new Execution(command, folder, Duration.ofMinutes(5)).run();
        assertEquals("", outcome.stderr());
        assertEquals("""
                0 undefined undefined a,--b
                0 string function  --expose_gc,--no-warnings,-r,./pre.js
                0 2
                0 /
                7\s
                """, outcome.stdout());
    }
}
