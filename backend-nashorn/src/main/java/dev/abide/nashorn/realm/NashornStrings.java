package dev.abide.nashorn.realm;

import dev.abide.spi.Strings;

/** Strings: Java strings, or Nashorn's ropes. */
final class NashornStrings implements Strings {
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
