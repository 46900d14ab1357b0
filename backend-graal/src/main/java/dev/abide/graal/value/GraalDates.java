package dev.abide.graal.value;

import com.oracle.truffle.js.runtime.JSRealm;
import com.oracle.truffle.js.runtime.builtins.JSDate;
import com.oracle.truffle.js.runtime.builtins.JSDateObject;
import dev.abide.spi.Dates;
import org.jspecify.annotations.Nullable;

/** Dates. */
public final class GraalDates implements Dates {
    private final JSRealm realm;

    public GraalDates(JSRealm realm) {
        this.realm = realm;
    }

    @Override
    public Object create(double time) {
        return JSDate.create(realm.getContext(), realm, timeClip(time));
    }

    @Override
    public boolean isDate(@Nullable Object value) {
        return value instanceof JSDateObject;
    }

    @Override
    public double timeOf(Object date) {
        return ((JSDateObject) date).getTimeMillis();
    }

    /**
     * ECMA-262, 21.4.1.31: a whole number of at most 8.64e15 either way, and no negative zero; {@code + 0.0} removes
     * that.
     */
    private static double timeClip(double time) {
        if (!(Math.abs(time) <= JSDate.MAX_DATE)) {
            return Double.NaN;
        }
        return (time < 0 ? Math.ceil(time) : Math.floor(time)) + 0.0;
    }
}
