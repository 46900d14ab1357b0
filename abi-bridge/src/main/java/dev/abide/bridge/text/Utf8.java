package dev.abide.bridge.text;

import dev.abide.bridge.memory.Memory;
import java.nio.charset.StandardCharsets;

/**
 * UTF-8 as V8 reads and writes it. Java's own decoder gives one U+FFFD for an encoded surrogate where the WHATWG
 * standard, and V8, give three; Java's encoder writes a lone surrogate as a question mark where V8 writes U+FFFD.
 */
public final class Utf8 {
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** Decodes; each maximal malformed part becomes U+FFFD. */
    public static String decode(byte[] bytes) {
        for (byte unit : bytes) {
            if (unit < 0) {
                return decodeSlowly(bytes);
            }
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static String decodeSlowly(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        int at = 0;
        while (at < bytes.length) {
            int first = bytes[at] & 0xFF;
            int length = sequenceLength(first);
            int present = length == 0 ? 0 : wellFormedPart(bytes, at, first, length);
            if (present == length && length > 0) {
                text.appendCodePoint(codePoint(bytes, at, first, length));
                at += length;
            } else {
                text.append(REPLACEMENT);
                at += Math.max(1, present);
            }
        }
        return text.toString();
    }

    private static int sequenceLength(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    /** Returns how many bytes from {@code at} on are a prefix of some well-formed sequence (Unicode, table 3-7). */
    private static int wellFormedPart(byte[] bytes, int at, int first, int length) {
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
        return present;
    }

    private static int codePoint(byte[] bytes, int at, int first, int length) {
        if (length == 1) {
            return first;
        }
        int point = first & (0xFF >> (length + 1));
        for (int index = 1; index < length; index++) {
            point = (point << 6) | (bytes[at + index] & 0x3F);
        }
        return point;
    }

    /** Returns the number of bytes of the encoded text. */
    public static long length(String text) {
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

    /**
     * Writes text to native memory as long as it is ASCII and fits: most text is, and needs no array in between.
     *
     * @return the number of characters, and bytes, written
     */
    static int writeAscii(String text, long address, int capacity) {
        int limit = Math.min(text.length(), capacity);
        for (int index = 0; index < limit; index++) {
            char unit = text.charAt(index);
            if (unit >= 0x80) {
                return index;
            }
            Memory.putByte(address + index, (byte) unit);
        }
        return limit;
    }

    /**
     * Writes as many whole characters to native memory as fit.
     *
     * @return the number of bytes written
     */
    public static int write(String text, long address, int capacity) {
        int written = writeAscii(text, address, capacity);
        if (written == text.length() || written == capacity) {
            return written;
        }
        String rest = text.substring(written);
        byte[] bytes = new byte[(int) Math.min(3L * rest.length(), capacity - written)];
        int length = encode(rest, bytes, bytes.length);
        Memory.put(address + written, bytes, length);
        return written + length;
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
            for (int rest = length - 1; rest > 0; rest--) {
                into[at + rest] = (byte) (0x80 | (point & 0x3F));
                point >>= 6;
            }
            into[at] = (byte) ((0xF00 >> length) | point);
            at += length;
            if (pair) {
                index++;
            }
        }
        return at;
    }

    private static boolean isPair(String text, int index) {
        return Character.isHighSurrogate(text.charAt(index))
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
    }
}
