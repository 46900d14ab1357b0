package dev.abide.cli.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.abide.host.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class ResultsTest {
    private static Measurement measured(String runtime, String nop, String add) {
        return Measurement.read(
                runtime,
                "{\"operations\": [{\"name\": \"nop\", \"samples\": " + nop + "}, {\"name\": \"add\", \"samples\": "
                        + add + "}]}");
    }

    @Test
    void ratiosAreOfMediansToTheFirst() {
        Results results = new Results(
                List.of(measured("node", "[4, 9, 5]", "[100]"), measured("engine", "[10, 30]", "[25]")), Map.of());
        assertEquals("""
                ns per operation  node  engine
                nop               5.00  20.0  4.00×
                add               100   25.0  0.25×
                geometric mean          1.00×
                > 2×, < 1×              1, 1
                """, results.table());
        assertEquals("""
                runtime,operation,nanoseconds,ratio
                node,nop,5.000,1.0000
                node,add,100.000,1.0000
                engine,nop,20.000,4.0000
                engine,add,25.000,0.2500
                """, results.csv());
    }

    @Test
    void anOperationThatIsMissingHasNoFigure() {
        Measurement partial = Measurement.read("engine", "{\"operations\": []}");
        assertEquals(
                "nop               5.00  -",
                new Results(List.of(measured("node", "[5]", "[1]"), partial), Map.of())
                        .table()
                        .lines()
                        .toList()
                        .get(1));
    }

    @Test
    void roundsAreJoined() {
        Measurement both = measured("node", "[1, 2]", "[1]").and(measured("node", "[9]", "[3]"));
        assertEquals(List.of(1.0, 2.0, 9.0), both.samples().get("nop"));
    }

    @Test
    void jsonTellsWhatTheFiguresBelongToAndWhatTheFirstOnesCost() {
        Measurement node =
                Measurement.read("node", "{\"operations\": [{\"name\": \"nop\", \"cold\": 900, \"samples\": [4]}]}");
        Map<?, ?> json = (Map<?, ?>) Json.read(new Results(List.of(node), Map.of("date", "today")).json());
        assertEquals("today", json.get("date"));
        Map<?, ?> measurement = (Map<?, ?>) ((List<?>) Objects.requireNonNull(json.get("measurements"))).getFirst();
        Map<?, ?> operations = (Map<?, ?>) Objects.requireNonNull(measurement.get("operations"));
        assertEquals(900.0, ((Map<?, ?>) Objects.requireNonNull(operations.get("nop"))).get("cold"));
    }

    @Test
    void otherOutputIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Measurement.read("node", "hello"));
        assertThrows(IllegalArgumentException.class, () -> Measurement.read("node", "{}"));
    }
}
