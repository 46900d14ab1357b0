package dev.abide.host.node.buffer;

import dev.abide.bridge.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Buffer's encodings. Decoding text into bytes is as lenient as Node's: what is no digit ends a hex text and is skipped
 * in base64.
 */
enum TextEncoding {
    UTF8 {
        @Override
        byte[] encode(String text, int limit) {
            return Utf8.encode(text, limit);
        }

        @Override
        String decode(byte[] bytes) {
            return Utf8.decode(bytes);
        }
    },
    UTF16LE {
        @Override
        byte[] encode(String text, int limit) {
            byte[] bytes = new byte[Math.min(text.length(), limit / 2) * 2];
            for (int i = 0; i < bytes.length; i += 2) {
                char unit = text.charAt(i / 2);
                bytes[i] = (byte) unit;
                bytes[i + 1] = (byte) (unit >>> 8);
            }
            return bytes;
        }

        @Override
        String decode(byte[] bytes) {
            char[] units = new char[bytes.length / 2];
            for (int i = 0; i < units.length; i++) {
                units[i] = (char) ((bytes[2 * i] & 0xFF) | (bytes[2 * i + 1] << 8));
            }
            return new String(units);
        }
    },
    LATIN1 {
        @Override
        byte[] encode(String text, int limit) {
            byte[] bytes = new byte[Math.min(text.length(), limit)];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) text.charAt(i);
            }
            return bytes;
        }

        @Override
        String decode(byte[] bytes) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    },
    ASCII {
        @Override
        byte[] encode(String text, int limit) {
            return LATIN1.encode(text, limit);
        }

        @Override
        String decode(byte[] bytes) {
            byte[] seven = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                seven[i] = (byte) (bytes[i] & 0x7F);
            }
            return LATIN1.decode(seven);
        }
    },
    HEX {
        @Override
        byte[] encode(String text, int limit) {
            int length = Math.min(text.length() / 2, limit);
            byte[] bytes = new byte[length];
            for (int i = 0; i < length; i++) {
                char high = text.charAt(2 * i);
                char low = text.charAt(2 * i + 1);
                if (!HexFormat.isHexDigit(high) || !HexFormat.isHexDigit(low)) {
                    return Arrays.copyOf(bytes, i);
                }
                bytes[i] = (byte) ((HexFormat.fromHexDigit(high) << 4) | HexFormat.fromHexDigit(low));
            }
            return bytes;
        }

        @Override
        String decode(byte[] bytes) {
            return HexFormat.of().formatHex(bytes);
        }
    },
    BASE64 {
        @Override
        byte[] encode(String text, int limit) {
            return fromBase64(text, limit);
        }

        @Override
        String decode(byte[] bytes) {
            return LATIN1.decode(Base64.getEncoder().encode(bytes));
        }
    },
    BASE64URL {
        @Override
        byte[] encode(String text, int limit) {
            return fromBase64(text, limit);
        }

        @Override
        String decode(byte[] bytes) {
            return LATIN1.decode(Base64.getUrlEncoder().withoutPadding().encode(bytes));
        }
    };

    /** Returns the encoding of a name in lower case, as {@code buffer.js} hands it over. */
    static TextEncoding of(String name) {
        return switch (name) {
            case "utf8" -> UTF8;
            case "utf16le" -> UTF16LE;
            case "latin1" -> LATIN1;
            case "ascii" -> ASCII;
            case "hex" -> HEX;
            case "base64" -> BASE64;
            case "base64url" -> BASE64URL;
            default -> throw new IllegalArgumentException("no such encoding: " + name);
        };
    }

    /** Returns the bytes that a text stands for, at most {@code limit}. */
    abstract byte[] encode(String text, int limit);

    /** Returns the text that stands for bytes. */
    abstract String decode(byte[] bytes);

    private static byte[] fromBase64(String text, int limit) {
        byte[] bytes = new byte[Math.min(limit, (int) (text.length() * 3L / 4))];
        int at = 0;
        int bits = 0;
        int held = 0;
        for (int i = 0; i < text.length() && at < bytes.length; i++) {
            char unit = text.charAt(i);
            if (unit == '=') {
                break;
            }
            int digit = digitOf(unit);
            if (digit < 0) {
                continue;
            }
            bits = (bits << 6) | digit;
            held += 6;
            if (held >= 8) {
                held -= 8;
                bytes[at++] = (byte) (bits >>> held);
            }
        }
        return at == bytes.length ? bytes : Arrays.copyOf(bytes, at);
    }

    private static int digitOf(char unit) {
        if (unit >= 'A' && unit <= 'Z') {
            return unit - 'A';
        }
        if (unit >= 'a' && unit <= 'z') {
            return unit - 'a' + 26;
        }
        if (unit >= '0' && unit <= '9') {
            return unit - '0' + 52;
        }
        return unit == '+' || unit == '-' ? 62 : unit == '/' || unit == '_' ? 63 : -1;
    }
}
