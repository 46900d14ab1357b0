package dev.abide.host.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void objectsKeepTheOrderOfTheText() {
        Object value = Json.read(" {\"z\": [1, -2.5e1, true, null], \"a\": {\"b\": \"\\u0041\\n\"}} ");
        assertEquals("{z=[1, -25.0, true, null], a={b=A\n}}", String.valueOf(value));
    }

    @Test
    void emptyContainersAreRead() {
        assertEquals(Map.of("a", List.of(), "b", Map.of()), Json.read("{\"a\":[],\"b\":{}}"));
    }

    @Test
    void whatIsWrittenCanBeRead() {
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("text", "a \"quoted\" \\ line\nand \u0001 \ud83d\ude00 \ud83d");
        value.put("numbers", List.of(1.5, -2e10));
        value.put("others", Arrays.asList(true, null, List.of(), Map.of()));
        assertEquals(value, Json.read(Json.write(value)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"a\"}",
                "{\"a\" 1}",
                "[1,]",
                "{\"a\":1,}",
                "\"\\x\"",
                "\"\\u12\"",
                "tru",
                "\"open",
                "1 2",
                "{a:1}"
            })
    void whatIsNoJsonIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Json.read(text));
    }

    @Test
    void absurdNestingIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Json.read("[".repeat(100_000)));
    }
}
