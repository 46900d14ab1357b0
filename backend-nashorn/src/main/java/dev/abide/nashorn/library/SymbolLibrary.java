package dev.abide.nashorn.library;

import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.realm.NashornValues;
import dev.abide.nashorn.realm.WellKnownSymbols;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.NativeSymbol;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Symbol;

/** What Nashorn's Symbol lacks: no description apart from an empty one, well-known symbols, {@code String(symbol)}. */
public final class SymbolLibrary {
    private static final String[] UNUSED = {
        "asyncIterator", "isConcatSpreadable", "match", "matchAll", "replace", "search", "split", "unscopables"
    };
    private static final Symbol[] UNUSED_SYMBOLS = new Symbol[UNUSED.length];

    static {
        for (int i = 0; i < UNUSED.length; i++) {
            UNUSED_SYMBOLS[i] = new Symbol("Symbol." + UNUSED[i]);
        }
    }

    private static final MethodHandle DESCRIPTION;

    static {
        try {
            DESCRIPTION = MethodHandles.lookup()
                    .findStatic(SymbolLibrary.class, "description", MethodType.methodType(Object.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    private SymbolLibrary() {}

    public static void install(NashornRealm realm) {
        ScriptFunction stock = Library.global(realm, "Symbol");
        ScriptObject prototype = (ScriptObject) stock.getPrototype();
        ScriptFunction constructor = Library.constructor(realm, "Symbol", 0, SymbolLibrary::construct, prototype);
        Library.methods(realm, constructor, "for/1", SymbolLibrary::registered);
        Library.define(constructor, "keyFor", stock.get("keyFor"));
        Library.constant(constructor, "iterator", NativeSymbol.iterator);
        Library.constant(constructor, "toStringTag", WellKnownSymbols.TO_STRING_TAG);
        Library.constant(constructor, "species", WellKnownSymbols.SPECIES);
        Library.constant(constructor, "hasInstance", WellKnownSymbols.HAS_INSTANCE);
        Library.constant(constructor, "toPrimitive", WellKnownSymbols.TO_PRIMITIVE);
        for (int i = 0; i < UNUSED.length; i++) {
            Library.constant(constructor, UNUSED[i], UNUSED_SYMBOLS[i]);
        }
        Library.method(realm, prototype, "toString", 0, SymbolLibrary::describeReceiver);
        Library.nativeGetter(prototype, "description", DESCRIPTION);
        Library.define(prototype, WellKnownSymbols.TO_STRING_TAG, "Symbol");
        Library.constant(
                Library.prototype(realm, "Function"),
                WellKnownSymbols.HAS_INSTANCE,
                Library.function(realm, "[Symbol.hasInstance]", 1, SymbolLibrary::isInstance));
        installString(realm);
        installToString(realm);
    }

    private static @Nullable Object construct(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        if (newTarget != null) {
            throw Library.typeError(realm, "Symbol is not a constructor");
        }
        Object description = Library.at(arguments, 0);
        return new Symbol(description == ScriptRuntime.UNDEFINED ? null : Library.string(realm, description));
    }

    /** What {@code instanceof} does unless a constructor says otherwise. */
    private static Object isInstance(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        return self instanceof ScriptFunction function && NashornValues.isInstance(Library.at(arguments, 0), function);
    }

    private static Object registered(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        return realm.symbols().registered(Library.string(realm, Library.at(arguments, 0)));
    }

    private static String describeReceiver(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        return describe(receiver(self));
    }

    private static Symbol receiver(@Nullable Object self) {
        return self instanceof Symbol primitive ? primitive : (Symbol) NativeSymbol.valueOf(self);
    }

    static Object description(@Nullable Object self) {
        String description = receiver(self).getName();
        return description == null ? ScriptRuntime.UNDEFINED : description;
    }

    private static String describe(Symbol symbol) {
        String description = symbol.getName();
        return "Symbol(" + (description == null ? "" : description) + ")";
    }

    /** {@code String(symbol)} throws in Nashorn; everything else goes to the function that was there. */
    private static void installString(NashornRealm realm) {
        ScriptFunction stock = Library.global(realm, "String");
        ScriptFunction constructor = Library.constructor(
                realm,
                "String",
                1,
                (_, _, _, arguments, newTarget) -> {
                    if (newTarget instanceof ScriptFunction function) {
                        Object made = ScriptRuntime.construct(stock, arguments);
                        return realm.functions().withPrototypeOf(function, (ScriptObject) made);
                    }
                    if (arguments.length == 0) {
                        return "";
                    }
                    return arguments[0] instanceof Symbol symbol
                            ? describe(symbol)
                            : realm.values().toStringValue(arguments[0]);
                },
                (ScriptObject) stock.getPrototype());
        Library.define(constructor, "fromCharCode", stock.get("fromCharCode"));
    }

    /** {@code Object.prototype.toString}, which knows nothing of {@code Symbol.toStringTag}. */
    private static void installToString(NashornRealm realm) {
        Library.method(realm, realm.global.getObjectPrototype(), "toString", 0, (_, _, self, _, _) -> {
            if (self == null || self == ScriptRuntime.UNDEFINED) {
                return ScriptRuntime.builtinObjectToString(self);
            }
            Object tag = ((ScriptObject) realm.values().toObject(self)).get(WellKnownSymbols.TO_STRING_TAG);
            return tag instanceof CharSequence ? "[object " + tag + "]" : ScriptRuntime.builtinObjectToString(self);
        });
    }
}
