package dev.abide.rhino.value;

import dev.abide.spi.BigInts;
import java.math.BigInteger;
import org.mozilla.javascript.ScriptRuntime;

/** BigInts are BigIntegers. */
public final class RhinoBigInts implements BigInts {
    /** V8's limit; Java's own is twice that. */
    private static final int MAX_BITS = 1 << 30;

    @Override
    public Object create(BigInteger value) {
        if (value.bitLength() > MAX_BITS) {
            throw ScriptRuntime.rangeError("Maximum BigInt size exceeded");
        }
        return value;
    }

    @Override
    public BigInteger valueOf(Object bigInt) {
        return (BigInteger) bigInt;
    }
}
