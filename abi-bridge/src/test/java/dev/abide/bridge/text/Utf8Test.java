package dev.abide.bridge.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Utf8Test {
    @Property
    void whatIsEncodedIsDecodedUnlessSurrogatesAreAlone(@ForAll String text) {
        byte[] bytes = new byte[3 * text.length()];
        int length = Utf8.encode(text, bytes, bytes.length);
        String wellFormed = text.codePoints()
                .map(point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        assertEquals(wellFormed, Utf8.decode(Arrays.copyOf(bytes, length)));
        assertEquals(length, Utf8.length(text));
        assertEquals(
                HexFormat.of().formatHex(wellFormed.getBytes(StandardCharsets.UTF_8)),
                HexFormat.of().formatHex(bytes, 0, length));
    }

    @Property
    void aShortBufferHoldsWholeCharactersOnly(@ForAll String text, @ForAll @IntRange(max = 20) int capacity) {
        byte[] bytes = new byte[capacity];
        int length = Utf8.encode(text, bytes, capacity);
        byte[] whole = new byte[3 * text.length()];
        int wholeLength = Utf8.encode(text, whole, whole.length);
        assertTrue(length <= capacity);
        assertEquals(0, Arrays.compare(bytes, 0, length, whole, 0, length));
        assertTrue(length == wholeLength || wholeLength > capacity);
        assertTrue(length == wholeLength || (whole[length] & 0xC0) != 0x80, "a character is split");
    }

    /** Bytes that are sequences now and then. */
    @Provide
    Arbitrary<byte[]> nearlyText() {
        Arbitrary<Byte> bytes = Arbitraries.oneOf(
                Arbitraries.bytes(),
                Arbitraries.bytes().between((byte) 0x80, (byte) 0xBF),
                Arbitraries.of(
                        (byte) 0xC2, (byte) 0xE0, (byte) 0xE2, (byte) 0xED, (byte) 0xEF, (byte) 0xF0, (byte) 0xF4));
        return bytes.array(byte[].class).ofMaxSize(12);
    }

    @Property
    void bytesAreDecodedAsTheStandardSays(@ForAll("nearlyText") byte[] bytes) {
        assertEquals(StandardDecoder.decode(bytes), Utf8.decode(bytes));
    }

    @Property
    void wellFormedIsWhatComesBackUnchanged(@ForAll("nearlyText") byte[] bytes) {
        byte[] back = Utf8.encode(Utf8.decode(bytes), Integer.MAX_VALUE);
        assertEquals(Arrays.equals(back, bytes), Utf8.isWellFormed(bytes));
    }

    @Property
    void aLimitKeepsWholeCharactersOnly(@ForAll String text, @ForAll @IntRange(max = 20) int limit) {
        byte[] bytes = new byte[limit];
        int length = Utf8.encode(text, bytes, limit);
        assertEquals(HexFormat.of().formatHex(bytes, 0, length), HexFormat.of().formatHex(Utf8.encode(text, limit)));
    }

    @ParameterizedTest
    @CsvSource({
        // An encoded surrogate is three malformed bytes (WHATWG), a truncated sequence is one.
        "EDA080, 3",
        "E282, 1",
        "F09F98, 1",
        "FF, 1",
        "C080, 2",
        "F4908080, 4",
        "80, 1",
        "E28261, 2",
        "F0808080, 4"
    })
    void malformedPartsBecomeReplacementCharacters(String hex, int expected) {
        assertEquals(expected, Utf8.decode(HexFormat.of().parseHex(hex)).length());
    }

    @Test
    void loneSurrogatesAreWrittenAsReplacementCharacters() {
        byte[] bytes = new byte[6];
        assertEquals(6, Utf8.encode("\uD800\uDC00\uD800".substring(1), bytes, 6));
        assertEquals("efbfbdefbfbd", HexFormat.of().formatHex(bytes));
    }
}
