package dev.abide.rhino.error;

import static org.mozilla.javascript.ScriptableObject.DONTENUM;

import dev.abide.rhino.property.Slots;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaConstructor;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.Undefined;

/**
 * Constructors of the errors that the engine raises itself. Rhino calls them with a file and a line and sets the name
 * afterwards, all of which would be enumerable, so that JSON, deep comparison and {@code for…in} would see them in
 * every caught TypeError.
 */
public final class ErrorConstructors {
    private static final String[] KINDS = {
        "EvalError", "InternalError", "RangeError", "ReferenceError", "SyntaxError", "TypeError", "URIError"
    };

    private ErrorConstructors() {}

    public static void install(ScriptableObject global) {
        ScriptableObject prototype = (ScriptableObject)
                ((BaseFunction) ScriptableObject.getProperty(global, "Error")).getPrototypeProperty();
        for (String inherited : new String[] {"fileName", "lineNumber"}) {
            prototype.setAttributes(inherited, DONTENUM);
        }
        // Rhino's own refuses what is no error, such as an object that inherits from one.
        prototype.defineProperty(
                "toString", new LambdaFunction(global, "toString", 0, ErrorConstructors::text, false), DONTENUM);
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
        constructor.setPrototypePropertyAttributes(DONTENUM | ScriptableObject.READONLY | ScriptableObject.PERMANENT);
        constructor.setPrototype(stock.getPrototype());
        prototype.defineProperty("constructor", constructor, DONTENUM);
        global.defineProperty(kind, constructor, DONTENUM);
    }

    private static Scriptable construct(
            BaseFunction stock, Context context, Scriptable scope, @Nullable Object[] arguments) {
        if (arguments.length < 2 || !(arguments[1] instanceof String)) {
            return stock.construct(context, scope, arguments);
        }
        String message = MessageTexts.likeNode(ScriptRuntime.toString(arguments[0]));
        ScriptableObject error = (ScriptableObject) stock.construct(context, scope, new Object[] {message});
        // What Rhino is about to assign keeps these attributes.
        error.defineProperty("name", stock.getFunctionName(), DONTENUM);
        return error;
    }

    private static Object text(Context context, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        if (self == null || Undefined.isUndefined(self)) {
            throw ScriptRuntime.typeError("Error.prototype.toString requires that 'this' be an object");
        }
        return joined(textOf(self, "name", "Error"), textOf(self, "message", ""));
    }

    private static String joined(String name, String message) {
        return name + (name.isEmpty() || message.isEmpty() ? "" : ": ") + message;
    }

    /** Returns the text of an error without running scripts: what is no plain value does not count. */
    static String plainText(Scriptable error) {
        return joined(plainText(error, "name", "Error"), plainText(error, "message", ""));
    }

    private static String plainText(Scriptable error, String property, String otherwise) {
        Scriptable holder = error;
        while (holder instanceof ScriptableObject object && !object.has(property, object)) {
            holder = object.getPrototype();
        }
        boolean isPlain = holder instanceof ScriptableObject object
                && !Slots.hasAccessor(object, property)
                && !(object.get(property, object) instanceof Scriptable)
                && !(object.get(property, object) instanceof Symbol);
        return isPlain ? textOf(error, property, otherwise) : otherwise;
    }

    @SuppressWarnings("ReferenceEquality") // NOT_FOUND is one object.
    private static String textOf(Scriptable error, String property, String otherwise) {
        Object value = ScriptableObject.getProperty(error, property);
        return value == Scriptable.NOT_FOUND || Undefined.isUndefined(value)
                ? otherwise
                : ScriptRuntime.toString(value);
    }
}
