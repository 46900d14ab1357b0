package dev.abide.bridge.text;

/** The decoder of the WHATWG standard, step by step: https://encoding.spec.whatwg.org/#utf-8-decoder. */
final class StandardDecoder {
    private static final char REPLACEMENT = '\uFFFD';

    private final StringBuilder text = new StringBuilder();
    private int point;
    private int seen;
    private int needed;
    private int lower = 0x80;
    private int upper = 0xBF;

    private StandardDecoder() {}

    static String decode(byte[] bytes) {
        StandardDecoder decoder = new StandardDecoder();
        for (byte each : bytes) {
            decoder.take(each & 0xFF);
        }
        if (decoder.needed != 0) {
            decoder.text.append(REPLACEMENT);
        }
        return decoder.text.toString();
    }

    private void take(int unit) {
        if (needed == 0) {
            begin(unit);
            return;
        }
        boolean fits = unit >= lower && unit <= upper;
        lower = 0x80;
        upper = 0xBF;
        if (!fits) {
            needed = 0;
            seen = 0;
            text.append(REPLACEMENT);
            begin(unit);
            return;
        }
        point = (point << 6) | (unit & 0x3F);
        seen++;
        if (seen == needed) {
            text.appendCodePoint(point);
            needed = 0;
            seen = 0;
        }
    }

    private void begin(int unit) {
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
            text.append(REPLACEMENT);
        }
    }
}
