package dev.abide.host.message;

/** Property names that are array indices. */
final class ArrayIndex {
    private static final long LARGEST = 0xffff_fffeL;

    private ArrayIndex() {}

    /** Returns the index that a name is, -1 if it is none. */
    static long of(String name) {
        int length = name.length();
        if (length == 0 || length > 10 || (length > 1 && name.charAt(0) == '0')) {
            return -1;
        }
        long index = 0;
        for (int i = 0; i < length; i++) {
            char digit = name.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            index = 10 * index + digit - '0';
        }
        return index <= LARGEST ? index : -1;
    }
}
