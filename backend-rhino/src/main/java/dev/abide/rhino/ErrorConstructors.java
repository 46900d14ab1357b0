package dev.abide.rhino;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaConstructor;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/**
 * Constructors of the errors that the engine raises itself. Rhino calls them with a file and a line and sets the name afterwards,
 * all of which would be enumerable, so that JSON, deep comparison and {@code for…in} would see them in every caught TypeError.
 */
final class ErrorConstructors {
    private static final String[] KINDS = {
        "EvalError", "InternalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError"
    };

    private ErrorConstructors() {}

    static void install(ScriptableObject global) {
        ScriptableObject prototype = (ScriptableObject)
                ((BaseFunction) ScriptableObject.getProperty(global, "Error")).getPrototypeProperty();
        for (String inherited : new String[] {"fileName", "lineNumber"}) {
            prototype.setAttributes(inherited, ScriptableObject.DONTENUM);
        }
        for (String kind : KINDS) {
            replace(global, kind);
        }
    }

    private static void replace(ScriptableObject global, String kind) {
        BaseFunction stock = (BaseFunction) ScriptableObject.getProperty(global, kind);
        ScriptableObject prototype = (ScriptableObject) stock.getPrototypeProperty();
        LambdaConstructor constructor = new LambdaConstructor(
                global,
                kind,
                1,
                prototype,
                (context, scope, self, arguments) -> construct(stock, context, scope, arguments),
                (context, scope, arguments) -> construct(stock, context, scope, arguments));
        constructor.setPrototypePropertyAttributes(
                ScriptableObject.DONTENUM | ScriptableObject.READONLY | ScriptableObject.PERMANENT);
        constructor.setPrototype(stock.getPrototype());
        prototype.defineProperty("constructor", constructor, ScriptableObject.DONTENUM);
        global.defineProperty(kind, constructor, ScriptableObject.DONTENUM);
    }

    private static Scriptable construct(
            BaseFunction stock, Context context, Scriptable scope, @Nullable Object[] arguments) {
        if (arguments.length < 2 || !(arguments[1] instanceof String)) {
            return stock.construct(context, scope, arguments);
        }
        ScriptableObject error = (ScriptableObject) stock.construct(context, scope, Arrays.copyOf(arguments, 1));
        // What Rhino is about to assign keeps these attributes.
        error.defineProperty("name", stock.getFunctionName(), ScriptableObject.DONTENUM);
        return error;
    }
}
