package dev.abide.host.node.buffer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * UTF-8 as JavaScript has it, which Java's own conversion is not: a lone surrogate is written as U+FFFD, and each
 * maximal part of an ill-formed sequence is read as one U+FFFD (WHATWG Encoding).
 */
final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** Returns the number of bytes of a text. */
    static int lengthOf(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char unit = text.charAt(i);
            if (unit < 0x80) {
                length++;
            } else if (unit < 0x800) {
                length += 2;
            } else if (isPair(text, i)) {
                length += 4;
                i++;
            } else {
                length += 3;
            }
        }
        return length;
    }

    /** Returns the bytes of a text: at most {@code limit}, and no character in part. */
    static byte[] encode(String text, int limit) {
        byte[] bytes = new byte[Math.min(lengthOf(text), limit)];
        int at = 0;
        for (int i = 0; i < text.length(); i++) {
            int point = text.charAt(i);
            if (isPair(text, i)) {
                point = text.codePointAt(i++);
            } else if (Character.isSurrogate((char) point)) {
                point = REPLACEMENT;
            }
            int size = sizeOf(point);
            if (at + size > bytes.length) {
                return Arrays.copyOf(bytes, at);
            }
            put(bytes, at, point, size);
            at += size;
        }
        return bytes;
    }

    private static int sizeOf(int point) {
        return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    }

    private static void put(byte[] bytes, int at, int point, int size) {
        if (size == 1) {
            bytes[at] = (byte) point;
            return;
        }
        for (int i = size - 1; i > 0; i--) {
            bytes[at + i] = (byte) (0x80 | (point & 0x3F));
            point >>>= 6;
        }
        bytes[at] = (byte) (((0xF00 >> size) & 0xFF) | point);
    }

    private static boolean isPair(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
    }

    /** Returns the text of bytes. */
    static String decode(byte[] bytes) {
        int ascii = 0;
        while (ascii < bytes.length && bytes[ascii] >= 0) {
            ascii++;
        }
        if (ascii == bytes.length) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
        StringBuilder text = new StringBuilder(bytes.length);
        text.append(new String(bytes, 0, ascii, StandardCharsets.ISO_8859_1));
        for (int i = ascii; i < bytes.length; ) {
            i += decodeOne(bytes, i, text);
        }
        return text.toString();
    }

    /** Tells whether bytes are well-formed. */
    static boolean isWellFormed(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bytes.length; ) {
            text.setLength(0);
            int size = decodeOne(bytes, i, text);
            boolean real = size == 3 && (bytes[i] & 0xFF) == 0xEF && (bytes[i + 1] & 0xFF) == 0xBF;
            if (text.charAt(0) == REPLACEMENT && !real) {
                return false;
            }
            i += size;
        }
        return true;
    }

    /** Appends one character, or U+FFFD, and returns how many bytes it took. */
    private static int decodeOne(byte[] bytes, int at, StringBuilder text) {
        int first = bytes[at] & 0xFF;
        if (first < 0x80) {
            text.append((char) first);
            return 1;
        }
        int size = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (size == 0) {
            text.append(REPLACEMENT);
            return 1;
        }
        // The second byte's range excludes overlong forms, surrogates and what lies beyond U+10FFFF.
        int least = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int most = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        int point = first & (0xFF >> (size + 1));
        for (int i = 1; i < size; i++) {
            int next = at + i < bytes.length ? bytes[at + i] & 0xFF : 0;
            if (next < least || next > most) {
                text.append(REPLACEMENT);
                return i;
            }
            point = (point << 6) | (next & 0x3F);
            least = 0x80;
            most = 0xBF;
        }
        text.appendCodePoint(point);
        return size;
    }
}
