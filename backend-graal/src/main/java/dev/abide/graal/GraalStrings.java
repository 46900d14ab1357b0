package dev.abide.graal;

import com.oracle.truffle.api.strings.TruffleString;
import dev.abide.spi.Strings;

/** Strings: the engine's are {@link TruffleString}s in UTF-16, whose compact form shares nothing with a Java string. */
final class GraalStrings implements Strings {
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
}
