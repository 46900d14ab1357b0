package dev.abide.bridge.env;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyCollectorTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "4294967294, 4294967294",
        "4294967295, -1",
        "01, -1",
        "-1, -1",
        "1.5, -1",
        "'', -1",
        "a, -1",
        "99999999999, -1"
    })
    void onlyCanonicalArrayIndicesAreIndices(String name, long index) {
        assertEquals(index, KeyCollector.indexOf(name));
    }
}
