package dev.abide.rhino.engine;

import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.JSCode;
import org.mozilla.javascript.JSDescriptor;
import org.mozilla.javascript.JSFunction;
import org.mozilla.javascript.Scriptable;

/** The code of a strict function that uses {@code this}, when it is called, not constructed: see {@link Receivers}. */
public final class StrictCode extends JSCode<JSFunction> {
    private final JSCode<JSFunction> code;

    /** Makes it of the code that the engine would take. */
    public StrictCode(JSCode<JSFunction> code) {
        this.code = code;
    }

    /** Tells whether a function is strict and may use a {@code this} of its own. */
    public static boolean isFor(JSDescriptor.Builder<?> function) {
        return function.isStrict
                && !function.hasLexicalThis
                && (mentions(function, "this") || mentions(function, "eval"));
    }

    private static boolean mentions(JSDescriptor.Builder<?> function, String word) {
        return function.rawSource.indexOf(word, function.rawSourceStart, function.rawSourceEnd) >= 0;
    }

    @Override
    public @Nullable Object execute(
            Context context,
            JSFunction function,
            @Nullable Object newTarget,
            Scriptable scope,
            @Nullable Object self,
            @Nullable Object[] arguments) {
        Object receiver = ((EngineContext) context).receivers().ofStrict(context, self);
        return code.execute(context, function, newTarget, scope, receiver, arguments);
    }

    @Override
    public @Nullable Object resume(
            Context context,
            JSFunction function,
            @Nullable Object state,
            Scriptable scope,
            int operation,
            @Nullable Object value) {
        return code.resume(context, function, state, scope, operation, value);
    }

    /** Makes it where the engine makes the function's own. */
    static final class Maker extends JSCode.Builder<JSFunction> {
        private final JSCode.Builder<JSFunction> own;

        Maker(JSCode.Builder<JSFunction> own) {
            this.own = own;
        }

        @Override
        public JSCode<JSFunction> build() {
            return new StrictCode(own.build());
        }
    }
}
