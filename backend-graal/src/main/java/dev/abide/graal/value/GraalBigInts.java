package dev.abide.graal.value;

import com.oracle.truffle.js.runtime.BigInt;
import com.oracle.truffle.js.runtime.Errors;
import dev.abide.spi.BigInts;
import java.math.BigInteger;

/** BigInts. */
public final class GraalBigInts implements BigInts {
    /** V8's limit; the engine's own is that of {@link BigInteger}, 2^31 bits. */
    private static final int MAX_BITS = 1 << 30;

    @Override
    public Object create(BigInteger value) {
        if (value.bitLength() > MAX_BITS) {
            throw Errors.createRangeErrorBigIntMaxSizeExceeded();
        }
        return BigInt.fromBigInteger(value);
    }

    @Override
    public BigInteger valueOf(Object bigInt) {
        return ((BigInt) bigInt).bigIntegerValue();
    }
}
