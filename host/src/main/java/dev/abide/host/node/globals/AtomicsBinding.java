package dev.abide.host.node.globals;

import dev.abide.host.binding.Arguments;
import dev.abide.host.binding.Binding;
import dev.abide.host.binding.HostContext;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/**
 * {@code internalBinding('globals/atomics')}: what Atomics does to the memory of a typed array, which native threads
 * may be looking at. Elements of 64 bits are signed BigInts; of those smaller than 32 bits only loads and stores are
 * atomic, since the memory of the JVM knows no others.
 */
final class AtomicsBinding implements Binding {
    private static final VarHandle INTS = ValueLayout.JAVA_INT.varHandle();
    private static final VarHandle LONGS = ValueLayout.JAVA_LONG.varHandle();

    @Override
    public Object create(HostContext context) {
        return context.object()
                .function("add", arguments -> update(arguments, Long::sum))
                .function("sub", arguments -> update(arguments, (old, value) -> old - value))
                .function("and", arguments -> update(arguments, (old, value) -> old & value))
                .function("or", arguments -> update(arguments, (old, value) -> old | value))
                .function("xor", arguments -> update(arguments, (old, value) -> old ^ value))
                .function("exchange", arguments -> update(arguments, (old, value) -> value))
                .function("load", arguments -> update(arguments, (old, value) -> old))
                .function("compareExchange", AtomicsBinding::compareExchange)
                .function("wait", AtomicsBinding::await)
                .function("notify", AtomicsBinding::wake)
                .build();
    }

    /** (array, byte offset, element size, value): the old value, unsigned. */
    private static Object update(Arguments arguments, LongBinaryOperator operator) {
        long value = arguments.longInteger(3);
        return change(arguments, old -> operator.applyAsLong(old, value));
    }

    /** (array, byte offset, element size, expected, replacement): the old value, unsigned. */
    private static Object compareExchange(Arguments arguments) {
        int size = arguments.integer(2);
        long expected = masked(arguments.longInteger(3), size);
        long replacement = arguments.longInteger(4);
        return change(arguments, old -> old == expected ? replacement : old);
    }

    /** (array, byte offset, element size, expected, milliseconds or Infinity): what Atomics.wait returns. */
    private static Object await(Arguments arguments) {
        MemorySegment memory = arguments.memory(0);
        long offset = arguments.longInteger(1);
        boolean isInt = arguments.integer(2) == Integer.BYTES;
        long expected = arguments.longInteger(3);
        double millis = arguments.number(4);
        return arguments
                .context()
                .waiting(() -> Waiters.await(
                        memory.address() + offset,
                        () -> expected
                                == (isInt
                                        ? (int) INTS.getVolatile(memory, offset)
                                        : (long) LONGS.getVolatile(memory, offset)),
                        Double.isInfinite(millis) ? Long.MAX_VALUE : (long) (millis * 1_000_000)));
    }

    /** (array, byte offset, count or Infinity): how many were woken. */
    private static Object wake(Arguments arguments) {
        long address = arguments.memory(0).address() + arguments.longInteger(1);
        return Waiters.wake(address, (int) Math.min(arguments.number(2), Integer.MAX_VALUE));
    }

    private static Object change(Arguments arguments, LongUnaryOperator operator) {
        MemorySegment memory = arguments.memory(0);
        long offset = arguments.longInteger(1);
        int size = arguments.integer(2);
        if (size == Long.BYTES) {
            long old = changeLong(memory, offset, operator);
            return arguments.context().realm().bigInts().create(BigInteger.valueOf(old));
        }
        return (double)
                switch (size) {
                    case 1 -> changeByte(memory, offset, operator);
                    case 2 -> changeShort(memory, offset, operator);
                    default -> changeInt(memory, offset, operator);
                };
    }

    private static long changeByte(MemorySegment memory, long offset, LongUnaryOperator operator) {
        long old = masked(memory.get(ValueLayout.JAVA_BYTE, offset), 1);
        memory.set(ValueLayout.JAVA_BYTE, offset, (byte) operator.applyAsLong(old));
        return old;
    }

    private static long changeShort(MemorySegment memory, long offset, LongUnaryOperator operator) {
        long old = masked(memory.get(ValueLayout.JAVA_SHORT, offset), 2);
        memory.set(ValueLayout.JAVA_SHORT, offset, (short) operator.applyAsLong(old));
        return old;
    }

    private static long changeInt(MemorySegment memory, long offset, LongUnaryOperator operator) {
        while (true) {
            int old = (int) INTS.getVolatile(memory, offset);
            int changed = (int) operator.applyAsLong(masked(old, 4));
            if (old == changed || INTS.compareAndSet(memory, offset, old, changed)) {
                return masked(old, 4);
            }
        }
    }

    private static long changeLong(MemorySegment memory, long offset, LongUnaryOperator operator) {
        while (true) {
            long old = (long) LONGS.getVolatile(memory, offset);
            long changed = operator.applyAsLong(old);
            if (old == changed || LONGS.compareAndSet(memory, offset, old, changed)) {
                return old;
            }
        }
    }

    private static long masked(long value, int size) {
        return size == Long.BYTES ? value : value & ((1L << (8 * size)) - 1);
    }
}
