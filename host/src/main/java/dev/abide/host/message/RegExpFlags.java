package dev.abide.host.message;

/** The flags of a regular expression as bits. */
final class RegExpFlags {
    /** By position; the sixth is V8's own, for its linear engine. */
    private static final String LETTERS = "gimyus?dv";

    private RegExpFlags() {}

    static int bits(String flags) {
        return flags.chars()
                .map(LETTERS::indexOf)
                .filter(bit -> bit >= 0)
                .map(bit -> 1 << bit)
                .sum();
    }

    static String of(long bits) {
        StringBuilder flags = new StringBuilder();
        for (int bit = 0; bit < LETTERS.length(); bit++) {
            if ((bits & (1L << bit)) != 0 && LETTERS.charAt(bit) != '?') {
                flags.append(LETTERS.charAt(bit));
            }
        }
        return flags.toString();
    }
}
