package dev.abide.rhino.error;

import dev.abide.rhino.engine.EngineContext;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * What catch clauses of scripts make of Java exceptions. They catch every Throwable, so that an exhausted stack is a
 * RangeError (FEATURE_ENHANCED_JAVA_ACCESS), and Rhino asks the constructor JavaException for the error object, with
 * the exception's text only. What a host function threw on purpose, to end a runtime for instance, goes on.
 */
public final class JavaExceptions {
    private @Nullable RuntimeException escaped;

    /** Takes the place of JavaException, which scripts do not see. */
    public void install(ScriptableObject global) {
        BaseFunction rangeError = (BaseFunction) ScriptableObject.getProperty(global, "RangeError");
        BaseFunction internalError = (BaseFunction) ScriptableObject.getProperty(global, "InternalError");
        BaseFunction constructor = new BaseFunction() {
            @Override
            public Scriptable construct(Context context, Scriptable scope, @Nullable Object[] arguments) {
                String text = String.valueOf(arguments[0]);
                rethrow(text);
                return text.startsWith(StackOverflowError.class.getName())
                        ? JavaExceptions.construct(rangeError, context, scope, EngineContext.STACK_EXHAUSTED)
                        : JavaExceptions.construct(internalError, context, scope, text);
            }
        };
        global.defineProperty("JavaException", constructor, ScriptableObject.DONTENUM);
    }

    private static Scriptable construct(BaseFunction kind, Context context, Scriptable scope, String message) {
        return kind.construct(context, scope, new Object[] {message});
    }

    /** Notes what leaves a host function. Returns it, so that it can be thrown. */
    RuntimeException escaping(RuntimeException exception) {
        escaped = exception instanceof RhinoException ? null : exception;
        return exception;
    }

    private void rethrow(String text) {
        RuntimeException exception = escaped;
        if (exception != null && text.equals(exception.toString())) {
            throw exception;
        }
    }
}
