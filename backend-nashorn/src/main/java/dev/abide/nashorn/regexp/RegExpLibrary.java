package dev.abide.nashorn.regexp;

import dev.abide.nashorn.object.Internals;
import dev.abide.nashorn.realm.Library;
import dev.abide.nashorn.realm.NashornRealm;
import dev.abide.spi.ErrorKind;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.openjdk.nashorn.internal.objects.Global;
import org.openjdk.nashorn.internal.objects.NativeRegExp;
import org.openjdk.nashorn.internal.runtime.JSType;
import org.openjdk.nashorn.internal.runtime.ScriptFunction;
import org.openjdk.nashorn.internal.runtime.ScriptObject;
import org.openjdk.nashorn.internal.runtime.ScriptRuntime;
import org.openjdk.nashorn.internal.runtime.regexp.RegExp;

/** RegExp with the flags and groups of today. An expression that Nashorn knows stays Nashorn's. */
public final class RegExpLibrary {
    private static final String FLAGS = "dgimsuvy";

    /** No flag: the text of an expression. */
    private static final char SOURCE = ' ';

    /** In the order of the flags. */
    private static final String[] FLAG_PROPERTIES = {
        "hasIndices", "global", "ignoreCase", "multiline", "dotAll", "unicode", "unicodeSets", "sticky"
    };

    private final ScriptFunction stockExec;
    private final ScriptFunction stockTest;
    private final ScriptFunction stockMatch;
    private final ScriptFunction stockReplace;

    private RegExpLibrary(NashornRealm realm) {
        ScriptObject prototype = Library.prototype(realm, "RegExp");
        ScriptObject strings = Library.prototype(realm, "String");
        this.stockExec = (ScriptFunction) prototype.get("exec");
        this.stockTest = (ScriptFunction) prototype.get("test");
        this.stockMatch = (ScriptFunction) strings.get("match");
        this.stockReplace = (ScriptFunction) strings.get("replace");
    }

    public static void install(NashornRealm realm) {
        RegExpLibrary library = new RegExpLibrary(realm);
        ScriptFunction stock = Library.global(realm, "RegExp");
        ScriptObject prototype = Library.prototype(realm, "RegExp");
        ScriptFunction constructor = Library.constructor(realm, "RegExp", 2, RegExpLibrary::construct, prototype);
        // RegExp.$1 and its like.
        constructor.setProto(stock);
        Library.methods(realm, prototype, "exec/1 test/1", library::call);
        Library.methods(realm, Library.prototype(realm, "String"), "match/1 replace/2", library::call);
        Library.species(realm, constructor);
        Properties properties = new Properties(realm, prototype);
        Library.nativeGetter(prototype, "source", properties.getter("source", SOURCE));
        for (int i = 0; i < FLAG_PROPERTIES.length; i++) {
            Library.nativeGetter(prototype, FLAG_PROPERTIES[i], properties.getter(FLAG_PROPERTIES[i], FLAGS.charAt(i)));
        }
        Library.method(realm, prototype, "toString", 0, (_, _, self, _, _) -> {
            ScriptObject expression = Library.object(realm, self);
            return "/" + Library.string(realm, expression.get("source")) + "/"
                    + Library.string(realm, expression.get("flags"));
        });
        Library.getter(
                realm, prototype, "flags", "get flags", (_, _, self, _, _) -> flagsOf(Library.object(realm, self)));
    }

    // ---- Making

    private static Object construct(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        Object pattern = Library.at(arguments, 0);
        Object given = Library.at(arguments, 1);
        if (newTarget == null && pattern instanceof NativeRegExp && given == ScriptRuntime.UNDEFINED) {
            return pattern;
        }
        String source = pattern instanceof NativeRegExp known
                ? Internals.regExpOf(known).getSource()
                : pattern == ScriptRuntime.UNDEFINED ? "" : Library.string(realm, pattern);
        String flags = given != ScriptRuntime.UNDEFINED
                ? Library.string(realm, given)
                : pattern instanceof NativeRegExp known ? flagsOf(known) : "";
        NativeRegExp made = make(realm, source.isEmpty() ? "(?:)" : source, flags);
        if (newTarget instanceof ScriptObject target && target.get("prototype") instanceof ScriptObject prototype) {
            made.setProto(prototype);
        }
        return made;
    }

    private static NativeRegExp make(NashornRealm realm, String source, String flags) {
        if (flags.chars().anyMatch(flag -> FLAGS.indexOf(flag) < 0 || flags.indexOf(flag) != flags.lastIndexOf(flag))) {
            throw realm.errors()
                    .throwing(ErrorKind.SYNTAX_ERROR, "Invalid flags supplied to RegExp constructor '" + flags + "'");
        }
        if (!ModernRegExp.isNeeded(source, flags)) {
            return (NativeRegExp) Global.newRegExp(source, flags);
        }
        try {
            ModernRegExp regExp = new ModernRegExp(source, flags);
            NativeRegExp made = (NativeRegExp) Global.newRegExp("(?:)", "");
            Internals.setRegExp(made, regExp);
            return made;
        } catch (PatternSyntaxException e) {
            throw realm.errors()
                    .throwing(
                            ErrorKind.SYNTAX_ERROR,
                            "Invalid regular expression: /" + source + "/" + flags + ": " + e.getDescription());
        }
    }

    // ---- Flags

    private static String flagsOf(ScriptObject regExp) {
        StringBuilder flags = new StringBuilder();
        for (int i = 0; i < FLAG_PROPERTIES.length; i++) {
            Object value = regExp.get(FLAG_PROPERTIES[i]);
            if (value != ScriptRuntime.UNDEFINED && JSType.toBoolean(value)) {
                flags.append(FLAGS.charAt(i));
            }
        }
        return flags.toString();
    }

    /** What the prototype answers for an expression. */
    @SuppressWarnings("ReferenceEquality") // objects of JavaScript have identity and no other equality
    record Properties(NashornRealm realm, ScriptObject prototype) {
        MethodHandle getter(String name, char flag) {
            MethodType type = MethodType.methodType(Object.class, String.class, char.class, Object.class);
            try {
                return MethodHandles.insertArguments(MethodHandles.lookup().bind(this, "get", type), 0, name, flag);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(e.getMessage(), e);
            }
        }

        Object get(String name, char flag, @Nullable Object self) {
            if (self instanceof NativeRegExp regExp) {
                return flag == SOURCE ? NativeRegExp.source(self) : has(regExp, flag);
            }
            if (self == prototype) {
                return flag == SOURCE ? "(?:)" : ScriptRuntime.UNDEFINED;
            }
            throw Library.typeError(realm, "RegExp.prototype." + name + " getter called on non-RegExp object");
        }
    }

    private static boolean has(NativeRegExp regExp, char flag) {
        RegExp expression = Internals.regExpOf(regExp);
        return switch (flag) {
            case 'g' -> expression.isGlobal();
            case 'i' -> expression.isIgnoreCase();
            case 'm' -> expression.isMultiline();
            default -> expression instanceof ModernRegExp modern && modern.has(flag);
        };
    }

    private static @Nullable ModernRegExp modern(@Nullable Object value) {
        return value instanceof NativeRegExp regExp && Internals.regExpOf(regExp) instanceof ModernRegExp modern
                ? modern
                : null;
    }

    // ---- Matching

    private @Nullable Object call(
            NashornRealm realm,
            String name,
            @Nullable Object self,
            @Nullable Object[] arguments,
            @Nullable Object newTarget) {
        Object first = Library.at(arguments, 0);
        boolean isText = name.equals("match") || name.equals("replace");
        Object subject = isText ? first : self;
        ModernRegExp modern = modern(subject);
        if (modern == null || !(subject instanceof NativeRegExp regExp)) {
            return realm.functions().call(stock(name), self, arguments);
        }
        String text = Library.string(realm, isText ? self : first);
        return switch (name) {
            case "exec" -> exec(regExp, modern, text);
            case "test" -> exec(regExp, modern, text) != null;
            case "match" ->
                modern.isGlobal() ? realm.functions().call(stockMatch, self, arguments) : exec(regExp, modern, text);
            default -> new RegExpReplacement(realm, regExp, modern, text).by(Library.at(arguments, 1));
        };
    }

    private ScriptFunction stock(String name) {
        return switch (name) {
            case "exec" -> stockExec;
            case "test" -> stockTest;
            case "match" -> stockMatch;
            default -> stockReplace;
        };
    }

    /** Matches as {@code exec} does: a sticky expression keeps its place as a global one. */
    static @Nullable ScriptObject exec(NativeRegExp regExp, ModernRegExp modern, String text) {
        boolean isGlobal = modern.isGlobal();
        ScriptObject result;
        try {
            modern.setGlobal(isGlobal || modern.has('y'));
            result = regExp.exec(text);
        } finally {
            modern.setGlobal(isGlobal);
        }
        if (result != null) {
            result.addOwnProperty("groups", 0, groups(modern, result));
            MatchIndices.add(modern, text, result);
        }
        return result;
    }

    /** Matches with any expression. */
    public static @Nullable ScriptObject exec(NativeRegExp regExp, String text) {
        ModernRegExp modern = modern(regExp);
        return modern == null ? regExp.exec(text) : exec(regExp, modern, text);
    }

    static Object groups(ModernRegExp modern, ScriptObject match) {
        if (modern.names().isEmpty()) {
            return ScriptRuntime.UNDEFINED;
        }
        ScriptObject groups = Global.newEmptyInstance();
        groups.setProto(null);
        modern.names().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByValue())
                .forEach(entry -> groups.addOwnProperty(
                        entry.getKey(), 0, match.get(entry.getValue().intValue())));
        return groups;
    }
}
