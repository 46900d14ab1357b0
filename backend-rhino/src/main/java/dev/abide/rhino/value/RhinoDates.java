package dev.abide.rhino.value;

import dev.abide.rhino.engine.Intrinsics;
import dev.abide.spi.Dates;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;

/** Dates. Rhino's class is not public, so the builtin constructor and getter do the work. */
public final class RhinoDates implements Dates {
    private final Context context;
    private final Scriptable global;
    private final Intrinsics intrinsics;

    public RhinoDates(Context context, Scriptable global, Intrinsics intrinsics) {
        this.context = context;
        this.global = global;
        this.intrinsics = intrinsics;
    }

    @Override
    public Object create(double time) {
        return intrinsics.date.construct(context, global, new Object[] {time});
    }

    @Override
    public boolean isDate(@Nullable Object value) {
        return intrinsics.isDate(value);
    }

    @Override
    public double timeOf(Object date) {
        Object time = intrinsics.dateGetTime.call(context, global, (Scriptable) date, ScriptRuntime.emptyArgs);
        return ((Number) time).doubleValue();
    }
}
