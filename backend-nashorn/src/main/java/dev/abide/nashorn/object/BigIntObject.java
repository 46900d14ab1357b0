package dev.abide.nashorn.object;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.runtime.ScriptObject;

/**
 * Stands for a BigInt, which Nashorn lacks. There is one object per value, so that {@code ===} and Map keys work;
 * comparison and {@code String()} work; {@code typeof} says {@code object} and arithmetic is that of doubles.
 */
@SuppressWarnings("serial") // never serialized
public final class BigIntObject extends HostObject {
    /** The bits that a double keeps. */
    private static final int EXACT_BITS = 53;

    public final BigInteger value;

    public BigIntObject(BigInteger value, ScriptObject prototype) {
        super(prototype);
        this.value = value;
        preventExtensions();
    }

    @Override
    public Object getDefaultValue(@Nullable Class<?> hint) {
        // Without a hint it is `+`: the sum of numbers, but no text of a BigInt shall be rounded.
        boolean isText = hint == String.class || (hint == null && value.bitLength() > EXACT_BITS);
        return isText ? value.toString() : value.doubleValue();
    }

    @Override
    public String getClassName() {
        return "BigInt";
    }

    @Override
    public String safeToString() {
        return value.toString();
    }
}
