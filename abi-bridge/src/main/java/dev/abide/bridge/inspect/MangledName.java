package dev.abide.bridge.inspect;

/**
 * Names of C++ functions as people write them, without parameters: {@code v8::Array::New} for
 * {@code _ZN2v85Array3NewE…}.
 */
final class MangledName {
    private MangledName() {}

    /** Returns the qualified name; the symbol itself if it is of no simple kind. */
    static String readable(String symbol) {
        int at = symbol.startsWith("_ZNK") ? 4 : symbol.startsWith("_ZN") ? 3 : symbol.length();
        StringBuilder name = new StringBuilder();
        while (at < symbol.length() && Character.isDigit(symbol.charAt(at))) {
            int length = 0;
            while (at < symbol.length() && Character.isDigit(symbol.charAt(at)) && length < symbol.length()) {
                length = length * 10 + symbol.charAt(at++) - '0';
            }
            if (length > symbol.length() - at) {
                return symbol;
            }
            name.append(name.isEmpty() ? "" : "::").append(symbol, at, at + length);
            at += length;
        }
        return name.isEmpty() ? symbol : name.toString();
    }
}
