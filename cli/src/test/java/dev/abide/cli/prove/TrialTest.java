package dev.abide.cli.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help.Ansi;

/** Engines are shell scripts here, and so is the oracle: what is tested is the comparison. */
final class TrialTest {
    private static final Duration SHORT = Duration.ofMillis(300);
    private static final Contestant ORACLE = shell("node", "echo one; echo two");

    /** What a process does that leaves behind that it loaded an addon. */
    private static final String LOADS = "echo /addon.node >$ABIDE_EVIDENCE/1.addons; ";

    @TempDir
    Path folder;

    private static Contestant shell(String name, String commands) {
        return Contestant.present(name, "1", List.of("/bin/sh", "-c", commands));
    }

    private Proof prove(Duration timeout, Contestant oracle, Contestant... engines)
            throws IOException, InterruptedException {
        return prove(timeout, 0, oracle, engines);
    }

    private Proof prove(Duration timeout, int exitCode, Contestant oracle, Contestant... engines)
            throws IOException, InterruptedException {
        Task task = new Task("script.js", folder.resolve("script.js"), timeout, exitCode);
        return prove(1, task, oracle, engines);
    }

    private static Proof prove(int repeat, Task task, Contestant oracle, Contestant... engines)
            throws IOException, InterruptedException {
        return new Trial(oracle, List.of(engines), repeat, (done, total, last) -> {}).run(List.of(task), 2);
    }

    private Comparison compare(String commands) throws IOException, InterruptedException {
        return comparison(prove(Duration.ofMinutes(1), ORACLE, shell("engine", commands)));
    }

    private static Comparison comparison(Proof proof) {
        return proof.rows().getFirst().cells().values().iterator().next().comparison();
    }

    @Test
    void theSameOutputAndExitCodeAreTheSame() throws Exception {
        assertEquals(
                Verdict.SAME,
                compare(LOADS + "echo one; echo two; echo noise >&2").verdict());
    }

    @Test
    void whatLoadsNoAddonProvesNothingOfOne() throws Exception {
        Proof proof = prove(Duration.ofMinutes(1), ORACLE, shell("engine", "echo one; echo two"));
        assertEquals(Verdict.UNLOADED, comparison(proof).verdict());
        assertTrue(proof.isComplete());
        assertFalse(proof.isAboutAddons());
        assertTrue(ProofTable.of(proof, Ansi.OFF).contains("no script loaded an addon: nothing is proved of one"));
    }

    @Test
    void whatWasLoadedIsTold() throws Exception {
        Proof proof = prove(Duration.ofMinutes(1), ORACLE, shell("engine", LOADS + "echo one; echo two"));
        assertTrue(proof.isAboutAddons());
        assertTrue(ProofTable.of(proof, Ansi.OFF).endsWith("1 addon loaded, 0 functions of Node-API called\n"));
    }

    @Test
    void whatDoesNotDoTheSameEachTimeIsFlaky() throws Exception {
        Path first = folder.resolve("first");
        Contestant engine =
                shell("engine", LOADS + "echo one; mkdir " + first + " 2>/dev/null && echo two || echo three");
        Task task = new Task("script.js", folder.resolve("script.js"), Duration.ofMinutes(1), 0);
        Comparison comparison = comparison(prove(3, task, ORACLE, engine));
        assertEquals(Verdict.FLAKY, comparison.verdict());
        assertEquals("2 of 3 runs: differs", comparison.details().getFirst());
    }

    @Test
    void anOracleThatDoesNotDoTheSameEachTimeProvesNothing() throws Exception {
        Contestant oracle = shell("node", "mkdir " + folder.resolve("first") + " 2>/dev/null || echo again");
        Task task = new Task("script.js", folder.resolve("script.js"), Duration.ofMinutes(1), 0);
        Proof proof = prove(2, task, oracle, shell("engine", "exit 0"));
        assertFalse(proof.isSound());
        assertEquals(
                List.of("it gave different outputs in 2 runs"),
                proof.rows().getFirst().failure());
    }

    @Test
    void theFirstDifferentLineIsTold() throws Exception {
        assertEquals(
                new Comparison(
                        Verdict.DIFFERS,
                        List.of("line 2 of the output", "expected: two", "actual:   three", "stderr:   why")),
                compare("echo one; echo three; echo why >&2"));
    }

    @Test
    void missingOutputIsTold() throws Exception {
        assertEquals(
                List.of("line 2 of the output", "expected: two", "actual:   (end of output)"),
                compare("echo one").details());
    }

    @Test
    void anotherExitCodeDiffers() throws Exception {
        assertEquals(
                new Comparison(Verdict.DIFFERS, List.of("exit code 3 instead of 0")),
                compare("echo one; echo two; exit 3"));
    }

    @Test
    void aSignalIsACrash() throws Exception {
        Comparison comparison = compare(LOADS + "echo one; echo two; kill -SEGV $$");
        assertEquals(Verdict.CRASH, comparison.verdict());
        assertEquals(
                List.of("ended by SIGSEGV", "it had loaded /addon.node"),
                comparison.details().subList(0, 2));
    }

    @Test
    void whatTheOracleExitsWithIsNoCrash() throws Exception {
        Contestant oracle = shell("node", "exit 139");
        assertTrue(prove(Duration.ofMinutes(1), 139, oracle, shell("engine", "exit 139"))
                .isComplete());
    }

    @Test
    void aScriptThatFailsOnTheOracleProvesNothingEvenIfItFailsAlike() throws Exception {
        Contestant oracle = shell("node", "echo 'no such module' >&2; exit 1");
        Proof proof = prove(Duration.ofMinutes(1), oracle, shell("engine", "exit 1"));
        assertEquals(Verdict.UNPROVED, comparison(proof).verdict());
        assertFalse(proof.isComplete());
        assertFalse(proof.isSound());
        assertEquals("""
                script     node    engine
                script.js  exit 1  not proved

                script.js on node: exit code 1 instead of 0; a script that means it says so: // abide: exit 1
                    stderr:   no such module

                0 of 1 the same as node; 1 of 1 scripts failed on node itself
                """, ProofTable.of(proof, Ansi.OFF));
    }

    @Test
    void aScriptThatMeansToFailMustFail() throws Exception {
        Contestant oracle = shell("node", "exit 0");
        assertFalse(prove(Duration.ofMinutes(1), 3, oracle, shell("engine", "exit 0"))
                .isSound());
    }

    @Test
    void aScriptAnnouncesItsExitCodeInItsFirstLines() throws Exception {
        Path script = Files.writeString(folder.resolve("ends.js"), "'use strict';\n// abide: exit 3\n");
        assertEquals(3, Task.of("ends.js", script, SHORT).exitCode());
        Files.writeString(script, "console.log('abide: exit 3');\n");
        assertEquals(0, Task.of("ends.js", script, SHORT).exitCode());
        Files.write(script, new byte[] {(byte) 0xff, (byte) 0xfe, '\n'});
        assertEquals(0, Task.of("ends.js", script, SHORT).exitCode());
        assertEquals(0, Task.of("absent.js", folder.resolve("absent.js"), SHORT).exitCode());
    }

    @Test
    void whatDoesNotEndIsEndedWithItsChildren() throws Exception {
        Path child = folder.resolve("child");
        Contestant engine = shell("engine", "sleep 1000 & echo $! > " + child + "; wait");
        Comparison comparison = comparison(prove(Duration.ofSeconds(2), ORACLE, engine));
        assertEquals(Verdict.TIMEOUT, comparison.verdict());
        long id = Long.parseLong(Files.readString(child).strip());
        assertFalse(ProcessHandle.of(id).map(ProcessHandle::isAlive).orElse(false) && !isZombie(id));
    }

    private static boolean isZombie(long id) throws IOException {
        return Files.readString(Path.of("/proc/" + id + "/stat")).contains(") Z ");
    }

    @Test
    void anOracleThatDoesNotEndProvesNothing() throws Exception {
        Proof proof = prove(SHORT, shell("node", "sleep 1000"), shell("engine", "sleep 1000"));
        assertEquals(Verdict.UNPROVED, comparison(proof).verdict());
        assertFalse(proof.isSound());
    }

    @Test
    void aMissingEngineIsACellOfItsOwn() throws Exception {
        Proof proof = prove(Duration.ofMinutes(1), ORACLE, Contestant.absent("engine", "its jar is not there"));
        assertEquals(new Comparison(Verdict.MISSING, List.of("its jar is not there")), comparison(proof));
        assertTrue(ProofTable.of(proof, Ansi.OFF).contains("engine: its jar is not there"));
        assertFalse(proof.isComplete());
    }

    @Test
    void withoutOracleTheFirstEngineIsTheReference() throws Exception {
        Contestant first = shell("first", "echo one");
        Proof proof = prove(Duration.ofMinutes(1), first, first, shell("second", "echo one"));
        assertTrue(proof.isComplete());
        assertEquals("""
                script     first   second
                script.js  exit 0  same, no addon

                2 of 2 the same as first
                no script loaded an addon: nothing is proved of one
                """, ProofTable.of(proof, Ansi.OFF));
    }

    @Test
    void progressCountsEveryRun() throws Exception {
        List<String> seen = Collections.synchronizedList(new ArrayList<>());
        Task task = Task.of("a.js", folder.resolve("a.js"), Duration.ofMinutes(1));
        new Trial(ORACLE, List.of(shell("engine", "exit 0")), 1, (done, total, last) -> seen.add(done + "/" + total))
                .run(List.of(task), 2);
        assertEquals(List.of("1/2", "2/2"), seen);
    }
}
