package dev.abide.nashorn.library;

import dev.abide.nashorn.object.BigIntObject;
import dev.abide.nashorn.object.Internals;
import dev.abide.nashorn.object.Proxied;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.nashorn.realm.WellKnownSymbols;
import java.lang.StackWalker.StackFrame;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.api.scripting.AbstractJSObject;
import org.openjdk.nashorn.internal.objects.NativeSymbol;
import org.openjdk.nashorn.internal.runtime.FindProperty;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.Property;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.Symbol;

/**
 * {@code Symbol.toPrimitive}. Nashorn does not know it, but all its conversions of objects look for {@code toString} or
 * {@code valueOf} in one place; there an object that converts itself is asked first.
 */
@SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
public final class ConversionLibrary {
    private static final String METHOD = "[Symbol.toPrimitive]";
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** How far up the stack Nashorn's conversion begins, at most. */
    private static final int DEPTH = 8;

    private final NashornRealm realm;
    private final ScriptFunction ofDates;

    private ConversionLibrary(NashornRealm realm) {
        this.realm = realm;
        this.ofDates = Library.function(realm, METHOD, 1, (_, _, self, arguments, _) -> date(self, arguments));
    }

    public static void install(NashornRealm realm) {
        ConversionLibrary library = new ConversionLibrary(realm);
        define(Library.prototype(realm, "Date"), library.ofDates);
        define(
                Library.prototype(realm, "Symbol"),
                Library.function(realm, METHOD, 1, (_, _, self, _, _) -> library.symbol(self)));
        Internals.changeConversions(
                realm.global, stock -> library.finder(stock, true), stock -> library.finder(stock, false));
    }

    private static void define(ScriptObject prototype, ScriptFunction method) {
        prototype.addOwnProperty(
                WellKnownSymbols.TO_PRIMITIVE, Property.NOT_ENUMERABLE | Property.NOT_WRITABLE, method);
    }

    private Object date(@Nullable Object self, @Nullable Object[] arguments) {
        if (!(self instanceof ScriptObject object)) {
            throw Library.typeError(
                    realm,
                    "Method Date.prototype [ @@toPrimitive ] called on incompatible receiver "
                            + ScriptRuntime.safeToString(self));
        }
        Object given = Library.at(arguments, 0);
        String hint = given instanceof CharSequence text ? text.toString() : "";
        return switch (hint) {
            case "string", "default" -> realm.global.getDefaultValue(object, String.class);
            case "number" -> realm.global.getDefaultValue(object, Number.class);
            default -> throw Library.typeError(realm, "Invalid hint: " + ScriptRuntime.safeToString(given));
        };
    }

    private Object symbol(@Nullable Object self) {
        if (self instanceof Symbol || self instanceof NativeSymbol) {
            return NativeSymbol.valueOf(self);
        }
        throw Library.typeError(realm, "Symbol.prototype [ @@toPrimitive ] requires that 'this' be a Symbol");
    }

    /** Makes what finds the function that converts an object. */
    private MethodHandle finder(MethodHandle stock, boolean isText) {
        MethodType type = MethodType.methodType(Object.class, MethodHandle.class, boolean.class, ScriptObject.class);
        try {
            return MethodHandles.insertArguments(MethodHandles.lookup().bind(this, "find", type), 0, stock, isText);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }

    @Nullable
    Object find(MethodHandle stock, boolean isText, ScriptObject object) throws Throwable {
        Object method = method(object);
        // Dates convert themselves as Nashorn does it.
        return method == null || method == ScriptRuntime.UNDEFINED || method == ofDates
                ? stock.invokeExact(object)
                : new Converted(convert(method, object, isText));
    }

    private static @Nullable Object method(ScriptObject object) {
        if (object instanceof Proxied) {
            return object.get(WellKnownSymbols.TO_PRIMITIVE);
        }
        FindProperty found = object.findProperty(WellKnownSymbols.TO_PRIMITIVE, true);
        return found == null ? null : found.getObjectValue();
    }

    private @Nullable Object convert(Object method, ScriptObject object, boolean isText) {
        if (!(method instanceof ScriptFunction function)) {
            throw Library.typeError(realm, JSType.of(method).typeName() + " " + quoted(method) + " is not a function");
        }
        String hint = isText ? "string" : isWithoutHint() ? "default" : "number";
        Object value = realm.functions().call(function, object, new @Nullable Object[] {hint});
        if (Library.isObject(value)) {
            throw Library.typeError(realm, "Cannot convert object to primitive value");
        }
        return value instanceof BigIntObject bigInt ? bigInt.getDefaultValue(isText ? String.class : null) : value;
    }

    private static String quoted(Object value) {
        return value instanceof CharSequence ? "\"" + value + "\"" : ScriptRuntime.safeToString(value);
    }

    /**
     * Whether the conversion does not care, as those of {@code +} and {@code ==}. For Nashorn that is the same as a
     * wish for a number, and only the way that the question came tells it.
     */
    private static boolean isWithoutHint() {
        return STACK.walk(frames -> frames.limit(DEPTH)
                .dropWhile(frame -> !isConversion(frame))
                .takeWhile(ConversionLibrary::isConversion)
                .anyMatch(frame -> frame.getDescriptor().equals("(Ljava/lang/Object;)Ljava/lang/Object;")));
    }

    private static boolean isConversion(StackFrame frame) {
        return frame.getMethodName().equals("toPrimitive")
                && frame.getClassName().equals(JSType.class.getName());
    }

    /** Stands where a function is looked for, and gives what the object was converted to. */
    private static final class Converted extends AbstractJSObject {
        private final @Nullable Object value;

        Converted(@Nullable Object value) {
            this.value = value;
        }

        @Override
        public boolean isFunction() {
            return true;
        }

        @Override
        public @Nullable Object call(@Nullable Object self, @Nullable Object... arguments) {
            return value;
        }
    }
}
