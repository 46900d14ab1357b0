package dev.abide.rhino.value;

import dev.abide.spi.Strings;

/** Strings: any CharSequence, since Rhino concatenates lazily. */
public final class RhinoStrings implements Strings {
    @Override
    public Object create(String text) {
        return text;
    }

    @Override
    public String textOf(Object string) {
        return string.toString();
    }

    @Override
    public int lengthOf(Object string) {
        return ((CharSequence) string).length();
    }
}
