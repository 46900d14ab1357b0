package dev.abide.graal.value;

import com.oracle.truffle.api.strings.TruffleString;
import dev.abide.spi.Strings;

/** Strings: the engine's are {@link TruffleString}s in UTF-16, whose compact form shares nothing with a Java string. */
public final class GraalStrings implements Strings {
    @Override
    public Object create(String text) {
        return com.oracle.truffle.js.runtime.Strings.fromJavaString(text);
    }

    @Override
    public String textOf(Object string) {
        return com.oracle.truffle.js.runtime.Strings.toJavaString((TruffleString) string);
    }

    @Override
    public int lengthOf(Object string) {
        return com.oracle.truffle.js.runtime.Strings.length((TruffleString) string);
    }

    @Override
    public Object createAscii(byte[] bytes, int length) {
        // An ASCII string is the same in both encodings, so that switching copies nothing.
        return TruffleString.fromByteArrayUncached(bytes, 0, length, TruffleString.Encoding.US_ASCII, true)
                .switchEncodingUncached(TruffleString.Encoding.UTF_16);
    }

    @Override
    public int asciiOf(Object string, byte[] into) {
        TruffleString text = (TruffleString) string;
        int length = com.oracle.truffle.js.runtime.Strings.length(text);
        if (length > into.length || !text.isCompatibleToUncached(TruffleString.Encoding.US_ASCII)) {
            return -1;
        }
        text.switchEncodingUncached(TruffleString.Encoding.US_ASCII)
                .copyToByteArrayUncached(0, into, 0, length, TruffleString.Encoding.US_ASCII);
        return length;
    }
}
