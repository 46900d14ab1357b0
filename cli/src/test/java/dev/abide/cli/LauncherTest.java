package dev.abide.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The launcher script, copied beside a make-believe distribution and run with make-believe JDKs whose {@code java}
 * prints its own directory and arguments: what is tested is the choice, and no JVM starts.
 */
class LauncherTest {
    private static final Path ROOT = Path.of(System.getProperty("abide.root"));
    private static final long DEADLINE_SECONDS = 60;

    @TempDir
    Path temporary;

    private Path tree;
    private Path home;

    private record Outcome(int exitCode, String output, String errors) {
        String option(String name) {
            return output.lines()
                    .filter(line -> line.startsWith(name))
                    .findFirst()
                    .orElse("");
        }
    }

    @BeforeEach
    void makeTree() throws IOException {
        tree = Files.createDirectories(temporary.resolve("a tree"));
        home = Files.createDirectories(temporary.resolve("home"));
        Files.createDirectories(tree.resolve(".mvn"));
        for (String file : List.of("abide", ".mvn/toolchain.sh")) {
            Files.copy(ROOT.resolve(file), tree.resolve(file));
        }
        Files.createDirectories(tree.resolve("engines"));
        Files.writeString(tree.resolve("engines/preference"), "gamma\nbeta\n");
        for (String directory : List.of("lib", "engines/gamma/compiler", "engines/beta", "engines/alpha")) {
            Files.createDirectories(tree.resolve("cli/target/dist").resolve(directory));
        }
        Files.createFile(tree.resolve("cli/target/dist/build-started"));
    }

    @Test
    void anOldJavaOnThePathIsPassedOver() throws Exception {
        Path old = jdk(temporary.resolve("old"), "17.0.15");
        Path fitting = jdk(home.resolve(".jdks/fitting"), "25.0.3");
        Outcome outcome = launch(Map.of("PATH", path(old)), "--version");
        assertEquals(fitting.toString(), outcome.option(fitting.toString()), outcome.errors);
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        Path old = jdk(temporary.resolve("old"), "1.8.0_412");
        Path fitting = jdk(temporary.resolve("fitting"), "25");
        Outcome outcome = launch(Map.of("JAVA_HOME", old.toString(), "PATH", path(fitting)), "--version");
        assertEquals(fitting.toString(), outcome.option(fitting.toString()), outcome.errors);
    }

    @Test
    void theReleaseThatAbideIsBuiltForComesBeforeNewerOnes() throws Exception {
        jdk(home.resolve(".jdks/a-newer"), "26.0.1");
        Path fitting = jdk(home.resolve(".jdks/b-fitting"), "25.0.3");
        Outcome outcome = launch(Map.of("PATH", path(jdk(temporary.resolve("old"), "17"))), "--version");
        assertEquals(fitting.toString(), outcome.option(fitting.toString()), outcome.errors);
    }

    @Test
    void aJdkNamedExplicitlyIsNotReplacedSilently() throws Exception {
        Path old = jdk(temporary.resolve("old"), "17.0.15");
        Outcome outcome = launch(Map.of("ABIDE_JAVA_HOME", old.toString()), "--version");
        assertEquals(1, outcome.exitCode);
        assertEquals("abide: ABIDE_JAVA_HOME is " + old + ", and that is no JDK 25 or newer.\n", outcome.errors);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "run script.js                          | gamma",
                "run --engine beta script.js           | beta",
                "run --engine=alpha script.js         | alpha",
                "run --trace out --engine beta s.js    | beta",
                "run script.js --engine beta           | gamma",
                "run -- --engine beta                  | gamma",
                "engines                                | alpha beta gamma",
                "prove --engines beta examples         | alpha beta gamma",
                "run --engine unknown script.js         | alpha beta gamma",
            })
    void theClassPathHoldsTheEnginesOfTheCommand(String arguments, String engines) throws Exception {
        String[] list = arguments.split(" ");
        Outcome outcome = launch(fitting(), list);
        List<String> entries = new ArrayList<>(List.of("lib/*"));
        List.of(engines.split(" ")).forEach(engine -> entries.add("engines/" + engine + "/*"));
        Path dist = tree.resolve("cli/target/dist");
        entries.replaceAll(entry -> dist + "/" + entry);
        List<String> lines = outcome.output.lines().toList();
        assertEquals(String.join(":", entries), lines.get(lines.indexOf("-cp") + 1), outcome.errors);
        assertEquals(List.of(list), lines.subList(lines.indexOf("dev.abide.cli.Abide") + 1, lines.size()));
    }

    @Test
    void aLinkNamedNodeRunsOnTheEngineOfItsDirectory() throws Exception {
        launch(fitting(), "run", "--engine", "beta", "s.js");
        Path link = tree.resolve("cli/target/node/beta/node");
        Outcome outcome = run(link, fitting(), "--expose-gc", "s.js");
        assertTrue(outcome.output.contains("engines/beta"), outcome.output);
        List<String> lines = outcome.output.lines().toList();
        assertEquals(
                List.of("run", "--engine", "beta", "--node", "--", "--expose-gc", "s.js"),
                lines.subList(lines.indexOf("dev.abide.cli.Abide") + 1, lines.size()));
    }

    @Test
    void theEnvironmentNamesTheEngineWhereNoOptionDoes() throws Exception {
        Map<String, String> environment =
                Map.of("ABIDE_JAVA_HOME", fitting().get("ABIDE_JAVA_HOME"), "ABIDE_ENGINE", "beta");
        assertTrue(launch(environment, "run", "s.js").output.contains("engines/beta"));
        assertFalse(
                launch(environment, "run", "--engine", "alpha", "s.js").output.contains("engines/beta"));
    }

    @Test
    void onlyAnEngineThatBringsACompilerGetsIt() throws Exception {
        String option = "--upgrade-module-path=";
        assertEquals(
                option + tree.resolve("cli/target/dist/engines/gamma/compiler"),
                launch(fitting(), "run", "s.js").option(option));
        assertEquals("", launch(fitting(), "run", "--engine", "beta", "s.js").option(option));
    }

    @Test
    void anImageWithTheCompilerIsTakenIfItWasMadeOfTheJdkAtHand() throws Exception {
        Path image = jdk(tree.resolve("cli/target/dist/jdk/gamma"), "25.0.3");
        Path made = Files.writeString(image.resolve("made-of"), fitting().get("ABIDE_JAVA_HOME") + "\nmore\n");
        Outcome outcome = launch(fitting(), "run", "s.js");
        assertEquals(image.toString(), outcome.option(image.toString()));
        assertEquals("", outcome.option("--upgrade-module-path="));
        assertFalse(launch(fitting(), "engines").output.contains(image.toString()), "of one engine only");

        Files.writeString(made, temporary.resolve("another") + "\n");
        outcome = launch(fitting(), "run", "s.js");
        assertEquals("", outcome.option(image.toString()));
        assertFalse(outcome.option("--upgrade-module-path=").isEmpty());
    }

    @Test
    void withoutTheDefaultEngineTheNextIsTaken() throws Exception {
        Path engines = tree.resolve("cli/target/dist/engines");
        Files.delete(engines.resolve("gamma/compiler"));
        Files.delete(engines.resolve("gamma"));
        assertTrue(launch(fitting(), "run", "s.js").output.contains("engines/beta/*"));
        Files.delete(engines.resolve("beta"));
        assertTrue(launch(fitting(), "run", "s.js").output.contains("engines/alpha/*"), "not preferred, but there");
    }

    @Test
    void aLinkToTheLauncherWorksFromAnywhere() throws Exception {
        Path first = Files.createSymbolicLink(tree.resolve("abide-link"), Path.of("abide"));
        Path second = Files.createSymbolicLink(temporary.resolve("linked"), first);
        Outcome outcome = run(second, fitting(), "--version");
        assertTrue(outcome.output.contains(tree + "/cli/target/dist/lib/*"), outcome.errors);
    }

    @Test
    void argumentsAndOptionsArriveAsTheyAre() throws Exception {
        Map<String, String> environment =
                Map.of("ABIDE_JAVA_HOME", fitting().get("ABIDE_JAVA_HOME"), "ABIDE_JAVA_OPTS", "-Xmx1g  -Dglob=*");
        Outcome outcome = launch(environment, "run", "a b", "", "*", "é");
        assertTrue(outcome.output.endsWith("\ndev.abide.cli.Abide\nrun\na b\n\n*\né\n"), outcome.output);
        assertTrue(outcome.output.contains("\n-Xmx1g\n-Dglob=*\n"), outcome.output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mvn", "cc"})
    void aMissingBuildToolIsOneSentence(String missing) throws Exception {
        Files.delete(tree.resolve("cli/target/dist/build-started"));
        Path tools = Files.createDirectories(temporary.resolve("tools"));
        for (String tool : List.of("bash", "env", "dirname", "basename", "readlink", "sed", "find", "mvn", "cc")) {
            if (!tool.equals(missing)) {
                Files.writeString(tools.resolve(tool), "#!/bin/sh\nexec " + onPath(tool) + " \"$@\"\n");
                makeExecutable(tools.resolve(tool));
            }
        }
        Outcome outcome = launch(
                Map.of("ABIDE_JAVA_HOME", fitting().get("ABIDE_JAVA_HOME"), "PATH", tools.toString()), "--version");
        assertEquals(1, outcome.exitCode);
        assertEquals(1, outcome.errors.lines().count(), outcome.errors);
        assertTrue(outcome.errors.contains("'" + missing + "'"), outcome.errors);
    }

    @Test
    void aCheckoutThatIsNotBuiltAndCannotBeWrittenIsOneSentence() throws Exception {
        Files.delete(tree.resolve("cli/target/dist/build-started"));
        // Permissions mean nothing to root: a file where the folder should be is refused to everybody.
        Files.createFile(tree.resolve("target"));
        Outcome outcome = launch(fitting(), "--version");
        assertEquals(1, outcome.exitCode);
        assertEquals(1, outcome.errors.lines().count(), outcome.errors);
        assertTrue(outcome.errors.contains(tree.resolve("target") + " cannot be written"), outcome.errors);
    }

    @Test
    void theLockOfABuildThatDiedIsTaken() throws Exception {
        Files.delete(tree.resolve("cli/target/dist/build-started"));
        Process dead = new ProcessBuilder("true").start();
        assertEquals(0, dead.waitFor());
        Path lock = Files.createDirectories(tree.resolve("target")).resolve("abide-build.owner");
        Files.createSymbolicLink(lock, Path.of(String.valueOf(dead.pid())));
        Outcome outcome = launch(fitting(), "--version");
        // There is nothing to build here; what is tested is that it tries.
        assertTrue(outcome.errors.contains("building once"), outcome.errors);
        assertFalse(Files.exists(lock, LinkOption.NOFOLLOW_LINKS), outcome.errors);
    }

    private Map<String, String> fitting() throws IOException {
        Path jdk = temporary.resolve("fitting");
        return Map.of("ABIDE_JAVA_HOME", (Files.exists(jdk) ? jdk : jdk(jdk, "25.0.3")).toString());
    }

    private static Path jdk(Path jdk, String version) throws IOException {
        Path bin = Files.createDirectories(jdk.resolve("bin"));
        for (String tool : List.of("java", "javac")) {
            Files.writeString(bin.resolve(tool), "#!/bin/sh\nprintf '%s\\n' '" + jdk + "' \"$@\"\n");
            makeExecutable(bin.resolve(tool));
        }
        Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"nobody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    private static void makeExecutable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static String path(Path jdk) {
        return jdk.resolve("bin") + ":" + System.getenv("PATH");
    }

    private static Path onPath(String tool) {
        for (String directory : System.getenv("PATH").split(":")) {
            if (Files.isExecutable(Path.of(directory, tool))) {
                return Path.of(directory, tool);
            }
        }
        throw new AssertionError(tool + " is not on the PATH");
    }

    private Outcome launch(Map<String, String> environment, String... arguments) throws Exception {
        return run(tree.resolve("abide"), environment, arguments);
    }

    private Outcome run(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        Path errors = temporary.resolve("errors");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(home.toFile()).redirectError(errors.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("ABIDE_") || name.equals("JAVA_HOME"));
        builder.environment().putAll(Map.of("HOME", home.toString(), "LC_ALL", "C.UTF-8"));
        builder.environment().putAll(environment);
        Path output = temporary.resolve("output");
        Process process = builder.redirectOutput(output.toFile()).start();
        process.getOutputStream().close();
        if (!process.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            throw new AssertionError("no end after " + DEADLINE_SECONDS + " s: " + Files.readString(errors));
        }
        return new Outcome(process.exitValue(), Files.readString(output), Files.readString(errors));
    }
}
