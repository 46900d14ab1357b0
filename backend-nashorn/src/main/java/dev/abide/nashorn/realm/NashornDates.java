package dev.abide.nashorn.realm;

import dev.abide.spi.Dates;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.objects.NativeDate;

/** Dates. */
final class NashornDates implements Dates {
    NashornDates(Global global) {}

    @Override
    public Object create(double time) {
        return NativeDate.construct(true, null, time);
    }

    @Override
    public boolean isDate(@Nullable Object value) {
        return value instanceof NativeDate;
    }

    @Override
    public double timeOf(Object date) {
        return NativeDate.getTime(date);
    }
}
