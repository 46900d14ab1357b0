package dev.abide.rhino.regexp;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.IdFunctionCall;
import org.mozilla.javascript.IdFunctionObject;
import org.mozilla.javascript.LambdaConstructor;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SymbolKey;
import org.mozilla.javascript.Undefined;

/**
 * The constructor RegExp and its prototype. The prototype is an ordinary object with accessors, as the standard has it;
 * Rhino's is an expression, which cannot have them.
 *
 * <p>Rhino takes a short cut for an expression whose {@code exec} is its own, by the function's id. Ours has that id,
 * and hands on what is no {@link ModernRegExp}.
 */
public final class RegExpLibrary implements IdFunctionCall {
    private static final int FIXED = ScriptableObject.DONTENUM | ScriptableObject.READONLY | ScriptableObject.PERMANENT;

    private static final String FLAGS = "dgimsuvy";

    /** The accessors, in the order of their flags. */
    private static final List<String> FLAG_NAMES =
            List.of("hasIndices", "global", "ignoreCase", "multiline", "dotAll", "unicode", "unicodeSets", "sticky");

    /** What the last match left, which only RegExp itself tells. */
    private static final List<String> LAST_MATCH = List.of(
            "input",
            "$_",
            "lastMatch",
            "$&",
            "lastParen",
            "$+",
            "leftContext",
            "$`",
            "rightContext",
            "$'",
            "$1",
            "$2",
            "$3",
            "$4",
            "$5",
            "$6",
            "$7",
            "$8",
            "$9");

    private final ScriptableObject global;
    private final BaseFunction stock;
    private final ScriptableObject stockPrototype;
    private final ScriptableObject prototype;
    private final RegExpConstructor maker;
    private @Nullable LambdaConstructor constructor;

    private RegExpLibrary(Context context, ScriptableObject global) {
        this.global = global;
        stock = (BaseFunction) ScriptableObject.getProperty(global, "RegExp");
        stockPrototype = (ScriptableObject) ScriptableObject.getProperty(stock, "prototype");
        prototype = (ScriptableObject) context.newObject(global);
        maker = new RegExpConstructor(stock, stockPrototype.getClass());
    }

    /** Replaces Rhino's, before the global object keeps its constructors in mind. */
    public static void install(Context context, ScriptableObject global) {
        RegExpLibrary library = new RegExpLibrary(context, global);
        library.installConstructor(context);
        library.installMethods();
        library.installAccessors(context);
    }

    private void installConstructor(Context context) {
        LambdaConstructor constructor =
                new LambdaConstructor(global, "RegExp", 2, prototype, this::call, maker::construct);
        this.constructor = constructor;
        constructor.setPrototypePropertyAttributes(FIXED);
        constructor.defineProperty(context, SymbolKey.SPECIES, self -> self, null, ScriptableObject.DONTENUM);
        for (String name : LAST_MATCH) {
            constructor.defineProperty(
                    context,
                    name,
                    _ -> ScriptableObject.getProperty(stock, name),
                    (_, _) -> {},
                    ScriptableObject.DONTENUM);
        }
        prototype.defineProperty("constructor", constructor, ScriptableObject.DONTENUM);
        global.defineProperty("RegExp", constructor, ScriptableObject.DONTENUM);
    }

    /** Without {@code new} an expression stays what it is. */
    private @Nullable Object call(Context context, Scriptable scope, Scriptable self, @Nullable Object[] arguments) {
        boolean isAlone = arguments.length == 1 || (arguments.length > 1 && Undefined.isUndefined(arguments[1]));
        return isAlone && maker.isRegExp(arguments[0])
                ? arguments[0]
                : Objects.requireNonNull(constructor).construct(context, scope, arguments);
    }

    private void installMethods() {
        for (String name : List.of("exec", "test", "compile", "toString")) {
            IdFunctionObject known = (IdFunctionObject) stockPrototype.get(name, stockPrototype);
            IdFunctionObject ours =
                    new IdFunctionObject(this, known.getTag(), known.methodId(), name, known.getLength(), global);
            prototype.defineProperty(name, ours, ScriptableObject.DONTENUM);
        }
        for (SymbolKey key :
                List.of(SymbolKey.MATCH, SymbolKey.MATCH_ALL, SymbolKey.REPLACE, SymbolKey.SEARCH, SymbolKey.SPLIT)) {
            prototype.defineProperty(key, stockPrototype.get(key, stockPrototype), ScriptableObject.DONTENUM);
        }
    }

    private void installAccessors(Context context) {
        prototype.defineProperty(context, "flags", RegExpLibrary::flagsOf, null, ScriptableObject.DONTENUM);
        prototype.defineProperty(context, "source", this::sourceOf, null, ScriptableObject.DONTENUM);
        for (int i = 0; i < FLAG_NAMES.size(); i++) {
            String name = FLAG_NAMES.get(i);
            char flag = FLAGS.charAt(i);
            prototype.defineProperty(context, name, self -> flagOf(self, name, flag), null, ScriptableObject.DONTENUM);
        }
    }

    // ---- Accessors

    @SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
    private Object flagOf(Scriptable self, String name, char flag) {
        if (self instanceof ModernRegExp modern) {
            return modern.has(flag);
        }
        if (maker.isStock(self)) {
            Object own = self.get(name, self);
            return own == Scriptable.NOT_FOUND ? (Object) false : own;
        }
        requirePrototype(self, name);
        return Undefined.instance;
    }

    @SuppressWarnings("ReferenceEquality") // JavaScript values are compared by identity.
    private void requirePrototype(Scriptable self, String name) {
        if (self != prototype) {
            throw ScriptRuntime.typeError("RegExp.prototype." + name + " getter called on non-RegExp object");
        }
    }

    private Object sourceOf(Scriptable self) {
        if (self instanceof ModernRegExp modern) {
            return modern.source();
        }
        if (maker.isStock(self)) {
            return self.get("source", self);
        }
        requirePrototype(self, "source");
        return "(?:)";
    }

    /** Of any object, by its properties. */
    private static Object flagsOf(Scriptable self) {
        StringBuilder flags = new StringBuilder();
        for (int i = 0; i < FLAG_NAMES.size(); i++) {
            if (ScriptRuntime.toBoolean(property(self, FLAG_NAMES.get(i)))) {
                flags.append(FLAGS.charAt(i));
            }
        }
        return flags.toString();
    }

    // ---- Methods

    @Override
    public @Nullable Object execIdCall(
            IdFunctionObject function,
            Context context,
            Scriptable scope,
            Scriptable self,
            @Nullable Object[] arguments) {
        String name = function.getFunctionName();
        if (self instanceof ModernRegExp modern && !name.equals("toString")) {
            return ofModern(name, modern, context, scope, arguments);
        }
        return maker.isStock(self) || !name.equals("toString")
                ? ((IdFunctionCall) stockPrototype).execIdCall(function, context, scope, self, arguments)
                : "/" + text(self, "source") + "/" + text(self, "flags");
    }

    private static @Nullable Object ofModern(
            String name, ModernRegExp modern, Context context, Scriptable scope, @Nullable Object[] arguments) {
        if (name.equals("compile")) {
            throw ScriptRuntime.typeError("RegExp.prototype.compile is not supported for this expression");
        }
        String text = ScriptRuntime.toString(arguments.length > 0 ? arguments[0] : Undefined.instance);
        Scriptable match = modern.exec(context, scope, text);
        return name.equals("test") ? (Object) (match != null) : match;
    }

    private static String text(Scriptable object, String name) {
        return ScriptRuntime.toString(property(object, name));
    }

    @SuppressWarnings("ReferenceEquality") // NOT_FOUND is one object.
    private static @Nullable Object property(Scriptable object, String name) {
        Object value = ScriptableObject.getProperty(object, name);
        return value == Scriptable.NOT_FOUND ? Undefined.instance : value;
    }
}
