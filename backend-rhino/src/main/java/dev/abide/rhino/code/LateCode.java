package dev.abide.rhino.code;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.JSCode;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.Scriptable;

/** A function's code, which becomes a class when the function is called first: most never are. */
final class LateCode extends JSCode<JSFunction> {
    private final EntryClasses classes;
    private final int index;
    private @Nullable JSCode<JSFunction> code;

    LateCode(EntryClasses classes, int index) {
        this.classes = classes;
        this.index = index;
    }

    private JSCode<JSFunction> code() {
        JSCode<JSFunction> known = code;
        if (known == null) {
            known = classes.function(index);
            code = known;
        }
        return known;
    }

    @Override
    public @Nullable Object execute(
            Context context,
            JSFunction function,
            @Nullable Object newTarget,
            Scriptable scope,
            @Nullable Object self,
            @Nullable Object[] arguments) {
        return code().execute(context, function, newTarget, scope, self, arguments);
    }

    @Override
    public @Nullable Object resume(
            Context context,
            JSFunction function,
            @Nullable Object state,
            Scriptable scope,
            int operation,
            @Nullable Object value) {
        return code().resume(context, function, state, scope, operation, value);
    }
}
