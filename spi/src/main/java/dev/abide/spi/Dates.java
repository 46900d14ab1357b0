package dev.abide.spi;

import org.jspecify.annotations.Nullable;

/**
 * Dates.
 *
 * @since 1
 */
public interface Dates {
    /**
     * Makes a Date; {@code time} in milliseconds since 1970-01-01 UTC, NaN for an invalid date; clipped by TimeClip.
     */
    Object create(double time);

    /** Tells whether a value is a genuine Date object of any realm. */
    boolean isDate(@Nullable Object value);

    /** Returns the time value of a Date in milliseconds since 1970-01-01 UTC, NaN if invalid. Runs no JavaScript. */
    double timeOf(Object date);
}
