package dev.abide.host.message;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Reads what {@link ByteWriter} writes. */
final class ByteReader {
    private final byte[] bytes;
    private int position;

    ByteReader(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isAtEnd() {
        return position == bytes.length;
    }

    int octet() {
        need(1);
        return bytes[position++] & 0xff;
    }

    /** Returns the next tag without taking it, past padding. */
    int peekTag() {
        need(1);
        while (bytes[position] == Tags.PADDING) {
            position++;
            need(1);
        }
        return bytes[position] & 0xff;
    }

    int tag() {
        peekTag();
        return octet();
    }

    long varint() {
        long value = 0;
        int shift = 0;
        int octet;
        do {
            octet = octet();
            value |= (long) (octet & 0x7f) << shift;
            shift += 7;
        } while ((octet & 0x80) != 0 && shift < 64);
        return value;
    }

    /** Returns a count or length, which cannot be more than an int. */
    int count() {
        long value = varint();
        if (value < 0 || value > Integer.MAX_VALUE) {
            throw new MalformedException();
        }
        return (int) value;
    }

    int zigzag() {
        int value = (int) varint();
        return (value >>> 1) ^ -(value & 1);
    }

    double number() {
        need(8);
        long bits = 0;
        for (int shift = 0; shift < 64; shift += 8) {
            bits |= (long) octet() << shift;
        }
        return Double.longBitsToDouble(bits);
    }

    byte[] raw(int count) {
        need(count);
        byte[] content = Arrays.copyOfRange(bytes, position, position + count);
        position += count;
        return content;
    }

    String string(int tag) {
        byte[] content = raw(count());
        return switch (tag) {
            case Tags.ONE_BYTE_STRING -> new String(content, StandardCharsets.ISO_8859_1);
            case Tags.TWO_BYTE_STRING -> units(content);
            case Tags.UTF8_STRING -> new String(content, StandardCharsets.UTF_8);
            default -> throw new MalformedException();
        };
    }

    // Not by a decoder: lone surrogates stay as they are.
    private static String units(byte[] content) {
        StringBuilder text = new StringBuilder(content.length / 2);
        for (int i = 0; i + 1 < content.length; i += 2) {
            text.append((char) ((content[i] & 0xff) | ((content[i + 1] & 0xff) << 8)));
        }
        return text.toString();
    }

    BigInteger bigInt() {
        long field = varint();
        byte[] magnitude = raw((int) Math.min(field >>> 1, Integer.MAX_VALUE));
        byte[] mostSignificantFirst = new byte[magnitude.length];
        for (int i = 0; i < magnitude.length; i++) {
            mostSignificantFirst[i] = magnitude[magnitude.length - 1 - i];
        }
        return new BigInteger((field & 1) == 0 ? 1 : -1, mostSignificantFirst);
    }

    private void need(int count) {
        if (count < 0 || bytes.length - position < count) {
            throw new MalformedException();
        }
    }
}
