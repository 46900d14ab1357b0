package dev.abide.nashorn.error;

import dev.abide.nashorn.object.HostObject;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.api.scripting.NashornException;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.runtime.ECMAException;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * {@code stack} as V8 has it: who sets {@code Error.prepareStackTrace} gets the call sites, by which packages find the
 * file that called them. Without it the text is Nashorn's.
 */
final class StackLibrary {
    private static final int FRAMES = 10;
    /** Where Nashorn keeps a stack that was read or assigned. */
    private static final String KEPT = "__stack__";

    private static final String STACK = "stack";

    private final NashornRealm realm;
    private final ScriptFunction constructor;
    private final ScriptFunction stockCapture;
    private final ScriptFunction stockGetter;
    private final ScriptFunction setter;
    private final ScriptFunction getter;
    private final ScriptObject siteMethods;

    private StackLibrary(NashornRealm realm, ScriptFunction constructor, ScriptFunction stockCapture) {
        this.realm = realm;
        this.constructor = constructor;
        this.stockCapture = stockCapture;
        ScriptObject prototype = (ScriptObject) constructor.getPrototype();
        Property stock = Objects.requireNonNull(prototype.getMap().findProperty(STACK));
        stockGetter = stock.getGetterFunction(prototype);
        setter = stock.getSetterFunction(prototype);
        getter = Library.function(realm, "stack", 0, (_, _, self, _, _) -> stack(self));
        siteMethods = realm.objects().create();
        Library.methods(
                realm,
                siteMethods,
                "getFileName/0 getScriptNameOrSourceURL/0 getLineNumber/0 getColumnNumber/0 getFunctionName/0 getMethodName/0"
                        + " getTypeName/0 getThis/0 getFunction/0 getEvalOrigin/0 isNative/0 isToplevel/0 isConstructor/0"
                        + " isEval/0 isAsync/0 isPromiseAll/0 getPromiseIndex/0 toString/0",
                (_, name, self, _, _) -> ask(name, self));
    }

    /** Gives the constructor of errors {@code captureStackTrace}, and its prototype {@code stack}. */
    static void install(NashornRealm realm, ScriptFunction constructor, ScriptFunction stockCapture) {
        StackLibrary library = new StackLibrary(realm, constructor, stockCapture);
        constructor.set("stackTraceLimit", FRAMES, 0);
        Library.method(
                realm, constructor, "captureStackTrace", 2, (_, _, _, arguments, _) -> library.capture(arguments));
        library.define((ScriptObject) constructor.getPrototype());
    }

    private void define(ScriptObject target) {
        target.delete(STACK, false);
        target.addOwnProperty(STACK, Property.NOT_ENUMERABLE, getter, setter);
    }

    private Object capture(@Nullable Object[] arguments) {
        ScriptObject target = Library.object(realm, Library.at(arguments, 0));
        realm.functions().call(stockCapture, constructor, new @Nullable Object[] {target});
        if (target.hasOwnProperty(STACK)) {
            define(target);
        }
        if (!(constructor.get("prepareStackTrace") instanceof ScriptFunction)
                && ECMAException.getException(target) instanceof Throwable birth) {
            keep(target, text(target, birth, Library.at(arguments, 1)));
        }
        return ScriptRuntime.UNDEFINED;
    }

    /**
     * Returns the stack of an object, without the frames down to a function. Nashorn's own text knows errors only, and
     * no such function.
     */
    private String text(ScriptObject target, Throwable birth, @Nullable Object above) {
        List<StackTraceElement> frames = List.of(NashornException.getScriptFrames(birth));
        if (above instanceof ScriptFunction function) {
            String name = JSType.toString(function.get("name"));
            for (int depth = 0; depth < frames.size() && !name.isEmpty(); depth++) {
                if (frames.get(depth).getMethodName().equals(name)) {
                    frames = frames.subList(depth + 1, frames.size());
                    break;
                }
            }
        }
        StringBuilder text = new StringBuilder(firstLine(target));
        frames.stream()
                .limit(limit())
                .forEach(frame -> text.append("\n    at ")
                        .append(frame.getMethodName())
                        .append(" (")
                        .append(frame.getFileName())
                        .append(':')
                        .append(frame.getLineNumber())
                        .append(')'));
        return text.toString();
    }

    private static String firstLine(ScriptObject target) {
        Object name = target.get("name");
        Object message = target.get("message");
        String kind = name == ScriptRuntime.UNDEFINED ? "Error" : JSType.toString(name);
        String problem = message == ScriptRuntime.UNDEFINED ? "" : JSType.toString(message);
        return kind.isEmpty() || problem.isEmpty() ? kind + problem : kind + ": " + problem;
    }

    private long limit() {
        double limit = constructor.get("stackTraceLimit") instanceof Number number ? number.doubleValue() : 0;
        return (long) Math.max(limit, 0);
    }

    private @Nullable Object stack(@Nullable Object self) {
        if (self instanceof ScriptObject error
                && !error.has(KEPT)
                && constructor.get("prepareStackTrace") instanceof ScriptFunction prepare
                && ECMAException.getException(error) instanceof Throwable birth) {
            // Whoever prepares it finds none yet.
            keep(error, ScriptRuntime.UNDEFINED);
            Object made = realm.functions().call(prepare, constructor, new @Nullable Object[] {error, sites(birth)});
            keep(error, made);
            return made;
        }
        return self instanceof ScriptObject
                ? realm.functions().call(stockGetter, self, new @Nullable Object[0])
                : ScriptRuntime.UNDEFINED;
    }

    private void keep(ScriptObject error, @Nullable Object stack) {
        realm.functions().call(setter, error, new @Nullable Object[] {stack});
    }

    private ScriptObject sites(Throwable birth) {
        return Global.allocate(Arrays.stream(NashornException.getScriptFrames(birth))
                .limit(limit())
                .map(frame -> (Object) new CallSite(siteMethods, frame))
                .toArray());
    }

    @SuppressWarnings("serial") // never serialized
    private static final class CallSite extends HostObject {
        private final StackTraceElement frame;

        CallSite(ScriptObject prototype, StackTraceElement frame) {
            super(prototype);
            this.frame = frame;
        }

        /** The name of the function, null for the top level and for one without name. */
        @Nullable
        String function() {
            String name = frame.getMethodName();
            return name.isEmpty() || name.startsWith("<") ? null : name;
        }

        String text() {
            String place = frame.getFileName() + ":" + frame.getLineNumber();
            String name = function();
            return name == null ? place : name + " (" + place + ")";
        }
    }

    private @Nullable Object ask(String question, @Nullable Object self) {
        if (!(self instanceof CallSite site)) {
            throw Library.typeError(realm, question + " called on what is no call site");
        }
        return switch (question) {
            case "getFileName", "getScriptNameOrSourceURL" -> site.frame.getFileName();
            case "getLineNumber" -> site.frame.getLineNumber();
            case "getFunctionName" -> site.function();
            case "toString" -> site.text();
            case "isToplevel" -> true;
            case "isNative", "isConstructor", "isEval", "isAsync", "isPromiseAll" -> false;
            case "getThis", "getFunction", "getEvalOrigin" -> ScriptRuntime.UNDEFINED;
            // Nashorn does not know columns, nor whose method it was.
            default -> null;
        };
    }
}
