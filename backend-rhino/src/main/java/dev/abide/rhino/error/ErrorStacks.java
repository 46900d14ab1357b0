package dev.abide.rhino.error;

import dev.abide.rhino.engine.Intrinsics;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * The text of {@code error.stack}, in the shape that scripts written for Node read: the error itself, then one line a
 * frame.
 *
 * <p>Rhino's own text lacks the first line. It calls {@code Error.prepareStackTrace} if there is one, so there is one;
 * Node has a default there too. Rhino looks for it on the prototype of the error, in a record that only Error.prototype
 * has: the other kinds of error are given the same record.
 */
public final class ErrorStacks {
    /** The key of that record. Not published; if it changes, errors other than Error lack the first line again. */
    private static final String PREPARE_KEY = "_ErrorPrototypeProps";

    private static final String[] OTHER_KINDS = {
        "AggregateError",
        "EvalError",
        "RangeError",
        "ReferenceError",
        "SyntaxError",
        "TypeError",
        "URIError",
        "InternalError"
    };

    private static final int FRAMES = 10;

    /**
     * Rhino does not know columns. Test runners (jest, whatever uses stack-utils) take a line for one of the message if
     * it names none, and show neither message nor place.
     */
    private static final Integer COLUMN = 1;

    private final Intrinsics intrinsics;

    public ErrorStacks(Intrinsics intrinsics) {
        this.intrinsics = intrinsics;
    }

    public void install(Context context, ScriptableObject global) {
        ScriptableObject error = intrinsics.error;
        ScriptableObject.putProperty(error, "stackTraceLimit", FRAMES);
        ScriptableObject.putProperty(
                error,
                "prepareStackTrace",
                new LambdaFunction(global, "prepareStackTrace", 2, ErrorStacks::prepare, false));
        ScriptableObject.putProperty(error, "captureStackTrace", capture(global, error));
        if (ScriptableObject.getClassPrototype(global, "CallSite") instanceof ScriptableObject sites) {
            method(global, sites, "getColumnNumber", frame -> COLUMN);
            method(global, sites, "toString", ErrorStacks::text);
        }
        shareWithOtherKinds(global, (ScriptableObject) ScriptableObject.getProperty(error, "prototype"));
    }

    private static void method(
            ScriptableObject global, ScriptableObject sites, String name, Function<Scriptable, Object> answer) {
        sites.defineProperty(
                name,
                new LambdaFunction(global, name, 0, (context, scope, self, arguments) -> answer.apply(self), false),
                ScriptableObject.DONTENUM);
    }

    /**
     * Rhino's {@code captureStackTrace} prepares the stack of an error of its own, so the first line is not that of the
     * object: it is mended, or a script that prepares stacks itself gets the object in its place. Frames bear the names
     * of their functions in the source, and a function that got its name from a variable is found in none of them: all
     * frames are better than none then.
     */
    private static LambdaFunction capture(ScriptableObject global, ScriptableObject error) {
        Callable stock = (Callable) ScriptableObject.getProperty(error, "captureStackTrace");
        Object ours = ScriptableObject.getProperty(error, "prepareStackTrace");
        return new LambdaFunction(
                global,
                "captureStackTrace",
                2,
                (context, scope, self, arguments) -> {
                    if (arguments.length == 0 || !(arguments[0] instanceof ScriptableObject target)) {
                        throw ScriptRuntime.typeError("Error.captureStackTrace called on what is no object");
                    }
                    Object prepare = ScriptableObject.getProperty(error, "prepareStackTrace");
                    boolean isOurs = isSame(ours, prepare);
                    if (!isOurs && prepare instanceof Callable theirs) {
                        ScriptableObject.putProperty(error, "prepareStackTrace", preparing(global, theirs, target));
                    }
                    try {
                        stock.call(context, scope, error, arguments);
                        if (arguments.length > 1 && isOurs && hasNoFrames(target)) {
                            stock.call(context, scope, error, new Object[] {target});
                        }
                    } finally {
                        if (!isOurs) {
                            ScriptableObject.putProperty(error, "prepareStackTrace", prepare);
                        }
                    }
                    if (isOurs) {
                        mendFirstLine(target);
                    }
                    return Undefined.instance;
                },
                false);
    }

    /** What a script prepares stacks with, for the object that it means. */
    private static LambdaFunction preparing(ScriptableObject global, Callable theirs, ScriptableObject target) {
        return new LambdaFunction(
                global,
                "prepareStackTrace",
                2,
                (context, scope, self, arguments) ->
                        theirs.call(context, scope, self, new Object[] {target, arguments[1]}),
                false);
    }

    private static boolean hasNoFrames(ScriptableObject target) {
        return ScriptableObject.getProperty(target, "stack") instanceof CharSequence stack
                && !stack.toString().contains("\n    at ");
    }

    @SuppressWarnings("ReferenceEquality") // a function is the same or another
    private static boolean isSame(Object one, Object other) {
        return one == other;
    }

    private static void mendFirstLine(ScriptableObject target) {
        if (ScriptableObject.getProperty(target, "stack") instanceof CharSequence stack) {
            String text = stack.toString();
            int frames = text.indexOf("\n    at ");
            String first = ErrorConstructors.plainText(target);
            target.defineProperty(
                    "stack", frames < 0 ? first : first + text.substring(frames), ScriptableObject.DONTENUM);
        }
    }

    private static void shareWithOtherKinds(ScriptableObject global, ScriptableObject errorPrototype) {
        Object prepare = errorPrototype.getAssociatedValue(PREPARE_KEY);
        if (prepare == null) {
            return;
        }
        for (String kind : OTHER_KINDS) {
            if (ScriptableObject.getProperty(global, kind) instanceof Scriptable constructor
                    && ScriptableObject.getProperty(constructor, "prototype") instanceof ScriptableObject prototype) {
                prototype.associateValue(PREPARE_KEY, prepare);
            }
        }
    }

    private static Object prepare(Context context, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        StringBuilder text =
                new StringBuilder(ErrorConstructors.plainText(Objects.requireNonNull((Scriptable) arguments[0])));
        if (arguments[1] instanceof NativeArray frames) {
            for (Object frame : frames) {
                text.append("\n    at ").append(text((Scriptable) frame));
            }
        }
        return text.toString();
    }

    /** Returns what V8 says of a frame. */
    private static String text(Scriptable frame) {
        String place = part(frame, "getFileName") + ':' + part(frame, "getLineNumber") + ':' + COLUMN;
        Object function = ScriptableObject.callMethod(frame, "getFunctionName", ScriptRuntime.emptyArgs);
        // What Rhino calls a function without a name.
        return function instanceof String name && !name.equals("anonymous") ? name + " (" + place + ')' : place;
    }

    private static String part(Scriptable frame, String getter) {
        return ScriptRuntime.toString(ScriptableObject.callMethod(frame, getter, ScriptRuntime.emptyArgs));
    }

    /**
     * Makes an error keep its stack before it gets a prototype that is no error itself: on such an object Rhino's
     * getter fails with a ClassCastException.
     */
    public void keep(@Nullable Object error) {
        if (intrinsics.isError(error)) {
            ScriptableObject.getProperty((Scriptable) error, "stack");
        }
    }
}
