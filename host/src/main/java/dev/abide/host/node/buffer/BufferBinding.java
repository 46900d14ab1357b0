package dev.abide.host.node.buffer;

import dev.abide.bridge.text.Utf8;
import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigInteger;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** What {@code buffer.js} does with many bytes at once. Offsets and lengths come checked. */
final class BufferBinding implements Binding {
    private static final ValueLayout.OfLong LITTLE = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfLong BIG = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    @Override
    public Object create(HostContext context) {
        return context.object()
                .function("utf8Length", arguments -> (int) Utf8.length(arguments.string(0)))
                .function("write", BufferBinding::write)
                .function("slice", BufferBinding::slice)
                .function("compare", BufferBinding::compare)
                .function("fill", BufferBinding::fill)
                .function("indexOf", BufferBinding::indexOf)
                .function("isUtf8", arguments -> Utf8.isWellFormed(arguments.bytes(0)))
                .function("readBigInt", BufferBinding::readBigInt)
                .function("writeBigInt", BufferBinding::writeBigInt)
                .build();
    }

    /** write(view, text, encoding, offset, length): the number of bytes written. */
    private static Object write(Arguments arguments) {
        MemorySegment memory = arguments.memory(0);
        String text = arguments.string(1);
        int offset = arguments.integer(3);
        int limit = Math.min(arguments.integer(4), (int) memory.byteSize() - offset);
        byte[] bytes = TextEncoding.of(arguments.string(2)).encode(text, Math.max(0, limit));
        MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, offset, bytes.length);
        return bytes.length;
    }

    /** slice(view, encoding, start, end): the text. */
    private static Object slice(Arguments arguments) {
        MemorySegment memory = arguments.memory(0);
        int end = Math.min(arguments.integer(3), (int) memory.byteSize());
        int start = Math.min(arguments.integer(2), end);
        return TextEncoding.of(arguments.string(1)).decode(HostContext.copy(memory, start, end - start));
    }

    /** compare(left, right): -1, 0 or 1 by unsigned bytes. */
    private static Object compare(Arguments arguments) {
        MemorySegment left = arguments.memory(0);
        MemorySegment right = arguments.memory(1);
        long mismatch = left.mismatch(right);
        if (mismatch < 0) {
            return 0;
        }
        if (mismatch == left.byteSize() || mismatch == right.byteSize()) {
            return Long.compare(left.byteSize(), right.byteSize());
        }
        int order = Byte.compareUnsigned(
                left.get(ValueLayout.JAVA_BYTE, mismatch), right.get(ValueLayout.JAVA_BYTE, mismatch));
        return Integer.signum(order);
    }

    /** fill(view, pattern, start, end): repeats the pattern. */
    private static @Nullable Object fill(Arguments arguments) {
        MemorySegment memory = arguments.memory(0);
        byte[] pattern = arguments.bytes(1);
        int start = arguments.integer(2);
        int end = Math.min(arguments.integer(3), (int) memory.byteSize());
        if (pattern.length == 1) {
            memory.asSlice(start, end - start).fill(pattern[0]);
        } else {
            for (int at = start; at < end; at += pattern.length) {
                int count = Math.min(pattern.length, end - at);
                MemorySegment.copy(pattern, 0, memory, ValueLayout.JAVA_BYTE, at, count);
            }
        }
        return arguments.context().undefined();
    }

    /**
     * indexOf(view, needle, offset, forward, step): where the needle is, from the offset on or back; negative offsets
     * count from the end.
     */
    private static Object indexOf(Arguments arguments) {
        byte[] hay = arguments.bytes(0);
        byte[] needle = arguments.bytes(1);
        boolean forward = arguments.truthy(3);
        int step = arguments.integer(4);
        long offset = (long) arguments.number(2);
        if (offset < 0) {
            offset += hay.length;
            if (offset < 0) {
                if (!forward) {
                    return -1;
                }
                offset = 0;
            }
        }
        if (needle.length == 0) {
            return Math.min(offset, hay.length);
        }
        long last = hay.length - (long) needle.length;
        if (forward ? offset > last : last < 0) {
            return -1;
        }
        return forward
                ? forwards(hay, needle, (int) offset, step)
                : backwards(hay, needle, (int) Math.min(offset, last), step);
    }

    private static int forwards(byte[] hay, byte[] needle, int from, int step) {
        for (int at = from; at <= hay.length - needle.length; at++) {
            if (isAt(hay, needle, at, step)) {
                return at;
            }
        }
        return -1;
    }

    private static int backwards(byte[] hay, byte[] needle, int from, int step) {
        for (int at = from; at >= 0; at--) {
            if (isAt(hay, needle, at, step)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(byte[] hay, byte[] needle, int at, int step) {
        if (at % step != 0) {
            return false;
        }
        for (int i = 0; i < needle.length; i++) {
            if (hay[at + i] != needle[i]) {
                return false;
            }
        }
        return true;
    }

    /** readBigInt(view, offset, littleEndian, signed). */
    private static Object readBigInt(Arguments arguments) {
        long bits = arguments.memory(0).get(arguments.truthy(2) ? LITTLE : BIG, arguments.integer(1));
        BigInteger value = arguments.truthy(3) || bits >= 0
                ? BigInteger.valueOf(bits)
                : BigInteger.valueOf(bits).add(BigInteger.ONE.shiftLeft(64));
        return arguments.context().realm().bigInts().create(value);
    }

    /** writeBigInt(view, value, offset, littleEndian, signed): whether the value was in range. */
    private static Object writeBigInt(Arguments arguments) {
        Object raw = arguments.get(1);
        if (raw == null) {
            return false;
        }
        BigInteger value = arguments.context().realm().bigInts().valueOf(raw);
        boolean signed = arguments.truthy(4);
        if (signed ? value.bitLength() > 63 : value.signum() < 0 || value.bitLength() > 64) {
            return false;
        }
        arguments.memory(0).set(arguments.truthy(3) ? LITTLE : BIG, arguments.integer(2), value.longValue());
        return true;
    }
}
