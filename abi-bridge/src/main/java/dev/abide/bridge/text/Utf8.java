package dev.abide.bridge.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 as JavaScript has it, which Java's own conversion is not: Java's decoder gives one U+FFFD for an encoded
 * surrogate where the WHATWG standard, and V8, give three, one for each maximal part; Java's encoder writes a lone
 * surrogate as a question mark where V8 writes U+FFFD.
 */
public final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /**
     * Decodes; each maximal malformed part becomes U+FFFD. The JVM's decoder works many bytes at a time, and is right
     * unless something was malformed, which it says by that character.
     */
    public static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : decodeMalformed(bytes);
    }

    private static String decodeMalformed(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (int at = 0; at < bytes.length; ) {
            int length = wellFormedLength(bytes, at);
            if (length > 0) {
                text.appendCodePoint(codePoint(bytes, at, length));
                at += length;
            } else {
                text.append(REPLACEMENT);
                at -= length;
            }
        }
        return text.toString();
    }

    /**
     * Returns the bytes of a text that is all ASCII, null of another. The JVM encodes and compares many units at a time
     * where a loop takes one.
     */
    public static byte @Nullable [] ascii(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        // As many bytes as units have ASCII texts, and those with lone surrogates, which the JVM writes as question
        // marks.
        return bytes.length == text.length() && new String(bytes, StandardCharsets.ISO_8859_1).equals(text)
                ? bytes
                : null;
    }

    /** Tells whether bytes are well-formed. */
    public static boolean isWellFormed(byte[] bytes) {
        for (int at = 0; at < bytes.length; ) {
            int length = wellFormedLength(bytes, at);
            if (length <= 0) {
                return false;
            }
            at += length;
        }
        return true;
    }

    /** Returns the length of the sequence at a place; where it is malformed, minus that of its maximal part. */
    private static int wellFormedLength(byte[] bytes, int at) {
        int first = bytes[at] & 0xFF;
        int length = sequenceLength(first);
        // The second byte's range excludes overlong forms, surrogates and what lies beyond U+10FFFF (Unicode, table
        // 3-7).
        int low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
        int high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
        int present = 1;
        while (present < length && at + present < bytes.length) {
            int next = bytes[at + present] & 0xFF;
            if (next < low || next > high) {
                break;
            }
            low = 0x80;
            high = 0xBF;
            present++;
        }
        return present == length ? length : -present;
    }

    /** Returns how long a sequence is by its first byte; 0 if none begins with it. */
    private static int sequenceLength(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    private static int codePoint(byte[] bytes, int at, int length) {
        if (length == 1) {
            return bytes[at];
        }
        int point = bytes[at] & (0xFF >> (length + 1));
        for (int index = 1; index < length; index++) {
            point = (point << 6) | (bytes[at + index] & 0x3F);
        }
        return point;
    }

    /** Returns the number of bytes of the encoded text. */
    public static long length(String text) {
        return ascii(text) == null ? lengthOfOther(text) : text.length();
    }

    private static long lengthOfOther(String text) {
        long length = 0;
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit < 0x80) {
                length += 1;
            } else if (unit < 0x800) {
                length += 2;
            } else if (isPair(text, index)) {
                length += 4;
                index++;
            } else {
                length += 3;
            }
        }
        return length;
    }

    /** Returns the bytes of a text: at most {@code limit}, and no character in part. */
    public static byte[] encode(String text, int limit) {
        byte[] bytes = new byte[(int) Math.min(length(text), limit)];
        int length = encode(text, bytes, bytes.length);
        return length == bytes.length ? bytes : Arrays.copyOf(bytes, length);
    }

    /**
     * Encodes as many whole characters as fit.
     *
     * @return the number of bytes written
     */
    public static int encode(String text, byte[] into, int capacity) {
        int at = 0;
        for (int index = 0; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (unit < 0x80) {
                if (at == capacity) {
                    break;
                }
                into[at++] = (byte) unit;
                continue;
            }
            boolean pair = isPair(text, index);
            int point = pair ? text.codePointAt(index) : Character.isSurrogate(unit) ? REPLACEMENT : unit;
            int length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            if (at + length > capacity) {
                break;
            }
            put(into, at, point, length);
            at += length;
            if (pair) {
                index++;
            }
        }
        return at;
    }

    private static void put(byte[] into, int at, int point, int length) {
        int left = point;
        for (int rest = length - 1; rest > 0; rest--) {
            into[at + rest] = (byte) (0x80 | (left & 0x3F));
            left >>= 6;
        }
        into[at] = (byte) ((0xF00 >> length) | left);
    }

    private static boolean isPair(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
    }
}
