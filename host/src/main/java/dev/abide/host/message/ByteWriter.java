package dev.abide.host.message;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes the parts of which V8's format consists. */
final class ByteWriter {
    private byte[] bytes = new byte[64];
    private int length;

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    void tag(int tag) {
        reserve(1);
        bytes[length++] = (byte) tag;
    }

    void varint(long value) {
        long rest = value;
        while (rest >>> 7 != 0) {
            tag((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        tag((int) rest);
    }

    void zigzag(int value) {
        varint(Integer.toUnsignedLong((value << 1) ^ (value >> 31)));
    }

    void number(double value) {
        long bits = Double.doubleToLongBits(value);
        for (int shift = 0; shift < 64; shift += 8) {
            tag((int) (bits >>> shift) & 0xff);
        }
    }

    void raw(byte[] content) {
        reserve(content.length);
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
    }

    void string(String text) {
        boolean fits = text.chars().allMatch(unit -> unit <= 0xff);
        if (fits) {
            tag(Tags.ONE_BYTE_STRING);
            varint(text.length());
            raw(text.getBytes(StandardCharsets.ISO_8859_1));
            return;
        }
        int size = 2 * text.length();
        // The units stand at even offsets.
        if (((length + 1 + varintSize(size)) & 1) != 0) {
            tag(Tags.PADDING);
        }
        tag(Tags.TWO_BYTE_STRING);
        varint(size);
        for (int i = 0; i < text.length(); i++) {
            tag(text.charAt(i) & 0xff);
            tag(text.charAt(i) >>> 8);
        }
    }

    /** Sign and length in bytes in one number, then the magnitude in whole 64-bit words. */
    void bigInt(BigInteger value) {
        BigInteger magnitude = value.abs();
        int size = (magnitude.bitLength() + 63) / 64 * 8;
        varint(2L * size + (value.signum() < 0 ? 1 : 0));
        for (int i = 0; i < size; i++) {
            tag(magnitude.shiftRight(8 * i).intValue() & 0xff);
        }
    }

    private static int varintSize(long value) {
        return Math.max(1, (70 - Long.numberOfLeadingZeros(value)) / 7);
    }

    private void reserve(int count) {
        if (bytes.length - length < count) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
    }
}
