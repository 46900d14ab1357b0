package dev.abide.ecma;

/**
 * The text of a number in another base. The standard leaves to an engine how many digits a fraction has; programs that
 * make names of {@code Math.random().toString(36)} expect V8's few: as many as tell the number from its neighbours.
 */
public final class RadixText {
    private static final String DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz";

    private RadixText() {}

    /** Writes a number that has a fraction, in a base from 2 to 36. */
    public static String of(double value, int radix) {
        double magnitude = Math.abs(value);
        double whole = Math.floor(magnitude);
        StringBuilder fraction = new StringBuilder();
        whole += fraction(magnitude, magnitude - whole, radix, fraction);
        // Exact: a number with a fraction is below 2^53.
        String text = Long.toString((long) whole, radix) + (fraction.isEmpty() ? "" : "." + fraction);
        return value < 0 ? "-" + text : text;
    }

    /** Appends the digits of a fraction; returns 1 if they are rounded up to a whole, else 0. */
    private static int fraction(double magnitude, double fraction, int radix, StringBuilder digits) {
        double rest = fraction;
        double error = Math.max(0.5 * (Math.nextUp(magnitude) - magnitude), Double.MIN_VALUE);
        while (rest >= error) {
            rest *= radix;
            error *= radix;
            int digit = (int) rest;
            digits.append(DIGITS.charAt(digit));
            rest -= digit;
            boolean isUpper = rest > 0.5 || (rest == 0.5 && (digit & 1) == 1);
            if (isUpper && rest + error > 1) {
                return roundUp(radix, digits);
            }
        }
        return 0;
    }

    private static int roundUp(int radix, StringBuilder digits) {
        while (!digits.isEmpty()) {
            int last = digits.length() - 1;
            int digit = DIGITS.indexOf(digits.charAt(last)) + 1;
            digits.setLength(last);
            if (digit < radix) {
                digits.append(DIGITS.charAt(digit));
                return 0;
            }
        }
        return 1;
    }
}
