package dev.abide.nashorn.error;

import dev.abide.nashorn.object.Birth;
import dev.abide.nashorn.object.HiddenSlot;
import dev.abide.nashorn.object.HostObject;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.api.scripting.NashornException;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.objects.NativeRangeError;
import org.openjdk.nashorn.internal.objects.NativeReferenceError;
import org.openjdk.nashorn.internal.objects.NativeTypeError;
import org.openjdk.nashorn.internal.runtime.ECMAException;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;

/**
 * {@code stack} as V8 has it: who sets {@code Error.prepareStackTrace} gets the call sites, by which packages find the
 * file that called them. Without it the text is written as V8 writes it, but each column is the first.
 */
final class StackLibrary implements Birth.Stacks {
    private static final int FRAMES = 10;

    private final NashornRealm realm;
    private final ScriptFunction constructor;
    private final ScriptObject siteMethods;

    private StackLibrary(NashornRealm realm, ScriptFunction constructor) {
        this.realm = realm;
        this.constructor = constructor;
        siteMethods = realm.objects().create();
        Library.methods(
                realm,
                siteMethods,
                "getFileName/0 getScriptNameOrSourceURL/0 getLineNumber/0 getColumnNumber/0 getFunctionName/0 getMethodName/0"
                        + " getTypeName/0 getThis/0 getFunction/0 getEvalOrigin/0 isNative/0 isToplevel/0 isConstructor/0"
                        + " isEval/0 isAsync/0 isPromiseAll/0 getPromiseIndex/0 toString/0",
                (_, name, self, _, _) -> ask(name, self));
    }

    /** Gives the constructor of errors {@code captureStackTrace}, and all errors {@code stack}. */
    static void install(NashornRealm realm, ScriptFunction constructor) {
        StackLibrary library = new StackLibrary(realm, constructor);
        constructor.set("stackTraceLimit", FRAMES, 0);
        Library.method(
                realm, constructor, "captureStackTrace", 2, (_, _, _, arguments, _) -> library.capture(arguments));
        // Errors have their own.
        Library.remove((ScriptObject) constructor.getPrototype(), "stack");
        realm.global.getObjectPrototype().addOwnProperty(Birth.accessor(library));
    }

    private Object capture(@Nullable Object[] arguments) {
        ScriptObject target = Library.object(realm, Library.at(arguments, 0));
        Birth birth = new Birth(this, new ECMAException(realm.objects().create(), null));
        HiddenSlot.BIRTH.put(target, birth);
        if (!target.hasOwnProperty("stack")) {
            target.addOwnProperty(Birth.stackProperty());
        }
        if (!(constructor.get("prepareStackTrace") instanceof ScriptFunction)) {
            birth.setStack(text(target, birth, Library.at(arguments, 1)));
        }
        return ScriptRuntime.UNDEFINED;
    }

    /**
     * Returns the text of a stack, without the frames down to a function. Nashorn does not know columns; test runners
     * (jest, whatever uses stack-utils) take a line for one of the message if it names none.
     */
    private static String text(ScriptObject target, Birth birth, @Nullable Object above) {
        List<StackTraceElement> frames = List.of(NashornException.getScriptFrames(birth.exception()));
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
                .limit(birth.limit())
                .forEach(frame -> text.append("\n    at ")
                        .append(frame.getMethodName())
                        .append(" (")
                        .append(frame.getFileName())
                        .append(':')
                        .append(frame.getLineNumber())
                        .append(":1)"));
        return text.toString();
    }

    private static String firstLine(ScriptObject target) {
        Object name = target.get("name");
        Object message = target.get("message");
        String kind = name == ScriptRuntime.UNDEFINED ? "Error" : JSType.toString(name);
        String problem = message == ScriptRuntime.UNDEFINED ? "" : JSType.toString(message);
        return kind.isEmpty() || problem.isEmpty() ? kind + problem : kind + ": " + problem;
    }

    @Override
    public long limit() {
        double limit = constructor.get("stackTraceLimit") instanceof Number number ? number.doubleValue() : 0;
        return (long) Math.max(limit, 0);
    }

    @Override
    public void begin(ScriptObject object) {
        boolean mayBeNashorns = object instanceof NativeTypeError
                || object instanceof NativeReferenceError
                || object instanceof NativeRangeError;
        if (mayBeNashorns && object.get("message") instanceof String message) {
            String text = MessageTexts.likeNode(message);
            if (!text.equals(message)) {
                object.set("message", text, 0);
            }
        }
    }

    @Override
    public @Nullable Object make(ScriptObject object, Birth birth) {
        return constructor.get("prepareStackTrace") instanceof ScriptFunction prepare
                ? realm.functions().call(prepare, constructor, new @Nullable Object[] {object, sites(birth)})
                : text(object, birth, null);
    }

    private ScriptObject sites(Birth birth) {
        return Global.allocate(Arrays.stream(NashornException.getScriptFrames(birth.exception()))
                .limit(birth.limit())
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
            String place = frame.getFileName() + ":" + frame.getLineNumber() + ":1";
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
            case "getColumnNumber" -> 1;
            case "getFunctionName" -> site.function();
            case "toString" -> site.text();
            case "isToplevel" -> true;
            case "isNative", "isConstructor", "isEval", "isAsync", "isPromiseAll" -> false;
            case "getThis", "getFunction", "getEvalOrigin" -> ScriptRuntime.UNDEFINED;
            // Nashorn does not know whose method it was.
            default -> null;
        };
    }
}
