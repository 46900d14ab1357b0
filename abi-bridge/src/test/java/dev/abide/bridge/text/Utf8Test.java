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

    /** The decoder of the WHATWG standard, step by step: https://encoding.spec.whatwg.org/#utf-8-decoder. */
    private static String byTheStandard(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int point = 0;
        int seen = 0;
        int needed = 0;
        int lower = 0x80;
        int upper = 0xBF;
        for (int at = 0; at < bytes.length; at++) {
            int unit = bytes[at] & 0xFF;
            if (needed == 0) {
                if (unit <= 0x7F) {
                    text.append((char) unit);
                } else if (unit >= 0xC2 && unit <= 0xDF) {
                    needed = 1;
                    point = unit & 0x1F;
                } else if (unit >= 0xE0 && unit <= 0xEF) {
                    lower = unit == 0xE0 ? 0xA0 : lower;
                    upper = unit == 0xED ? 0x9F : upper;
                    needed = 2;
                    point = unit & 0xF;
                } else if (unit >= 0xF0 && unit <= 0xF4) {
                    lower = unit == 0xF0 ? 0x90 : lower;
                    upper = unit == 0xF4 ? 0x8F : upper;
                    needed = 3;
                    point = unit & 0x7;
                } else {
                    text.append('\uFFFD');
                }
                continue;
            }
            boolean fits = unit >= lower && unit <= upper;
            lower = 0x80;
            upper = 0xBF;
            if (!fits) {
                needed = 0;
                seen = 0;
                text.append('\uFFFD');
                at--;
                continue;
            }
            point = (point << 6) | (unit & 0x3F);
            seen++;
            if (seen == needed) {
                text.appendCodePoint(point);
                needed = 0;
                seen = 0;
            }
        }
        return needed == 0 ? text.toString() : text.append('\uFFFD').toString();
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
        assertEquals(byTheStandard(bytes), Utf8.decode(bytes));
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
