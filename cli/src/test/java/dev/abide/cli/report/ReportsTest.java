package dev.abide.cli.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.abide.cli.process.Execution;
import dev.abide.cli.process.Programs;
import dev.abide.cli.prove.Contestant;
import dev.abide.cli.prove.Facts;
import dev.abide.cli.prove.Proof;
import dev.abide.cli.prove.Task;
import dev.abide.cli.prove.Trial;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportsTest {
    private static final Path ROOT = Path.of(System.getProperty("abide.root"));

    /** Leaves behind that an addon was loaded, and that the first function of all was called seven times. */
    private static final String LOADS = "echo /addon.node >$ABIDE_EVIDENCE/1.addons;"
            + " printf '\\007\\0\\0\\0\\0\\0\\0\\0' >$ABIDE_EVIDENCE/1.calls; ";

    private static final Contestant ORACLE = shell("node", "printf 'one\\ntwo\\n'");

    @TempDir
    Path folder;

    private static Contestant shell(String name, String commands) {
        return Contestant.present(name, "1", List.of("/bin/sh", "-c", commands));
    }

    private Proof proof(Contestant oracle, Contestant... engines) throws IOException, InterruptedException {
        Task task = Task.of("script.js", folder.resolve("script.js"), Duration.ofMinutes(1));
        return new Trial(oracle, List.of(engines), 1, (done, total, last) -> {}).run(List.of(task), 2);
    }

    private String written(String file, Contestant oracle, Contestant... engines)
            throws IOException, InterruptedException {
        Proof proof = proof(oracle, engines);
        Map<String, Object> facts = Facts.of("abide 1", List.of(oracle));
        facts.put("command", "abide prove script.js");
        Reports.write(proof, facts, folder.resolve("report"));
        return Files.readString(folder.resolve("report").resolve(file));
    }

    @Test
    void jsonIsAsItsSchemaSays() throws Exception {
        String json = written(
                "prove.json",
                ORACLE,
                shell("first", LOADS + "printf 'one\\ntwo\\n'"),
                shell("second", "kill -SEGV $$"),
                Contestant.absent("third", "its jar is not there"));
        String schema = Files.readString(ROOT.resolve("docs/schemas/prove-1.schema.json"));
        var errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(json, InputFormat.JSON);
        assertEquals(List.of(), errors, json);
        assertTrue(json.contains("\"napi_ok\" : 7"), json);
    }

    @Test
    void whatDiffersIsAFailureInXmlWhateverItPrints() throws Exception {
        written(
                "prove.xml",
                ORACLE,
                shell("engine", "printf '<a> & \"b\" \\001\\n'"),
                Contestant.absent("gone", "why"));
        var xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("report/prove.xml").toFile());
        assertEquals(2, xml.getElementsByTagName("failure").getLength());
    }

    @Test
    void whatProvesNothingIsAnErrorInXml() throws Exception {
        String xml = written("prove.xml", shell("node", "echo why >&2; exit 1"), shell("engine", "exit 1"));
        assertTrue(xml.contains("failures=\"0\" errors=\"1\""), xml);
        assertTrue(xml.contains("stderr:   why</error>"), xml);
    }

    @Test
    void thePageShowsBothOutputsWhereTheyDiffer() throws Exception {
        String same = IntStream.range(0, 50).mapToObj(Integer::toString).collect(Collectors.joining("\\n"));
        String page = written(
                "prove.html",
                shell("node", "printf '" + same + "\\n<b>\\n'"),
                shell("engine", LOADS + "printf '" + same + "\\n<c>\\n'"));
        assertTrue(page.contains("<tr class=\"changed\"><td>&lt;b&gt;</td><td>&lt;c&gt;</td></tr>"), page);
        assertFalse(page.contains("<td>7</td><td>7</td>"), page);
        assertTrue(page.contains("<td>49</td><td>49</td>"), page);
        assertFalse(page.contains("http://") || page.contains("https://"), page);
    }

    @Test
    void markdownAndBadgeSayWhatIsProved() throws Exception {
        String agreeing = LOADS + "printf 'one\\ntwo\\n'";
        String markdown = written("prove.md", ORACLE, shell("first", agreeing), shell("second", "echo one"));
        assertTrue(markdown.contains("| `script.js` | exit 0 | ✓ same | ✗ differs |"), markdown);
        assertTrue(markdown.contains("line 2 of the output"), markdown);
        assertTrue(Files.readString(folder.resolve("report/badge.svg")).contains("runs on 1 of 2 engines"));
        written("prove.md", ORACLE, shell("first", "printf 'one\\ntwo\\n'"));
        assertTrue(Files.readString(folder.resolve("report/badge.svg")).contains("nothing proved"));
    }

    @Test
    void onlyWhatHasBecomeWorseIsTold() throws Exception {
        Contestant good = shell("good", LOADS + "printf 'one\\ntwo\\n'");
        written("prove.json", ORACLE, good, shell("bad", "echo one"));
        Baseline before = Baseline.read(folder.resolve("report/prove.json"));
        assertEquals(List.of(), before.worse(proof(ORACLE, good, shell("bad", "echo other"))));
        assertEquals(
                List.of("script.js on good: differs, was same", "script.js on new: differs, was not there"),
                before.worse(proof(ORACLE, shell("good", "echo one"), shell("bad", "true"), shell("new", "true"))));
    }

    @Test
    void aBaselineOfAnotherKindIsRefused() throws Exception {
        Path file = folder.resolve("other.json");
        for (String content : new String[] {"{", "[]", "{\"scripts\": [], \"schemaVersion\": 99}"}) {
            Files.writeString(file, content);
            assertThrows(IllegalArgumentException.class, () -> Baseline.read(file), content);
        }
    }

    /** Where Chromium is installed, the page is opened in it. */
    @Test
    void thePageFiltersItsRowsInABrowser() throws Exception {
        Path browser = Programs.find("chromium").orElse(null);
        assumeTrue(browser != null, "no chromium");
        written("prove.html", ORACLE, shell("engine", LOADS + "printf 'one\\ntwo\\n'"));
        String page = folder.resolve("report/prove.html").toUri().toString();
        List<String> command = List.of(
                String.valueOf(browser),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                page);
        String dom = new Execution(command, folder, Duration.ofMinutes(2)).run().stdout();
        assertTrue(dom.contains("<output id=\"shown\">1 of 1</output>"), dom);
    }
}
