package dev.abide.host.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void objectsKeepTheOrderOfTheText() {
        Object value = Json.parse(" {\"z\": [1, -2.5e1, true, null], \"a\": {\"b\": \"\\u0041\\n\"}} ");
        assertEquals("{z=[1, -25.0, true, null], a={b=A\n}}", String.valueOf(value));
    }

    @Test
    void emptyContainersAreRead() {
        assertEquals(Map.of("a", List.of(), "b", Map.of()), Json.parse("{\"a\":[],\"b\":{}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"a\"}", "[1,]", "{\"a\":1,}", "tru", "\"x", "1 2", "{a:1}"})
    void whatIsNoJsonIsRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Json.parse(text));
    }
}
