package dev.abide.host.script;

import dev.abide.downlevel.Downleveler;
import dev.abide.downlevel.Downleveler.Addition;
import dev.abide.downlevel.Downleveler.Polyfill;
import dev.abide.downlevel.Library;
import dev.abide.downlevel.ScriptRefusedException;
import dev.abide.downlevel.esm.EcmaModule;
import dev.abide.ecma.BigIntStandIn;
import dev.abide.host.binding.HostContext;
import dev.abide.spi.Capability;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.ValueKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Evaluates source text of any level on the realm's engine. */
public final class Scripting {
    private static final String ANONYMOUS = "<anonymous>";

    private final HostContext context;
    private final Supplier<@Nullable Downleveler> downlevelers;
    private final @Nullable Downleveler downleveler;

    private Scripting(HostContext context, Supplier<@Nullable Downleveler> downlevelers) {
        this.context = context;
        this.downlevelers = downlevelers;
        this.downleveler = downlevelers.get();
    }

    /**
     * Makes an evaluator; without a down-leveler if the engine understands everything.
     *
     * @param isEndedFromOutside whether scripts must let themselves be ended, as a worker's
     */
    public static Scripting of(
            HostContext context,
            Set<Capability> capabilities,
            Map<String, String> environment,
            boolean isEndedFromOutside) {
        if (capabilities.contains(Capability.MODERN_SYNTAX)) {
            return new Scripting(context, () -> null);
        }
        Set<Addition> additions = EnumSet.noneOf(Addition.class);
        if (isEndedFromOutside && !capabilities.contains(Capability.INTERRUPTION)) {
            additions.add(Addition.POLLS_IN_LOOPS);
        }
        if (!capabilities.contains(Capability.BIGINT)) {
            additions.add(Addition.BIGINT_OPERATORS);
        }
        return new Scripting(context, () -> new Downleveler(environment, additions));
    }

    /** Makes an evaluator of the same kind for another world of the realm, which has no library of ours yet. */
    public Scripting inWorld(HostContext other) {
        return new Scripting(other, downlevelers);
    }

    /** Runs a builtin's script for what it does to the global object; what it requires exports and requires nothing. */
    public void mend(String id) {
        Object require = context.function("require", 1, arguments -> exportsOf(arguments.string(0)));
        context.call(builtin(id, "require"), context.undefined(), require);
    }

    private Object exportsOf(String id) {
        Object exports = context.object().build();
        context.call(builtin(id, "exports"), context.undefined(), exports);
        return exports;
    }

    private Object builtin(String id, String parameters) {
        return plainFunction("node:" + id, parameters, Objects.requireNonNull(BuiltinScripts.read(id)));
    }

    /** Throws a SyntaxError if a script does not parse. */
    public void check(String name, String source) {
        context.realm().scripts().check(name, levelled(name, source));
    }

    /** Runs a script in the global scope. */
    @Nullable
    public Object evaluate(String name, String source) {
        return context.realm().scripts().evaluate(name, levelled(name, source));
    }

    /** Makes a function of a body in modern syntax; the body starts on line 1. */
    public Object function(String name, String parameters, String body) {
        return asFunction(evaluate(name, wrapped(parameters, body)));
    }

    /** Makes an async function of a body in modern syntax; the body starts on line 1. */
    public Object asyncFunction(String name, String parameters, String body) {
        return asFunction(evaluate(name, "(async " + wrapped(parameters, body).substring(1)));
    }

    /** Makes a function of a body in ECMAScript 5. */
    Object plainFunction(String name, String parameters, String body) {
        return asFunction(context.realm().scripts().evaluate(name, wrapped(parameters, body)));
    }

    private static String wrapped(String parameters, String body) {
        return "(function (" + parameters + ") {" + body + "\n})";
    }

    private String levelled(String name, String source) {
        if (downleveler == null) {
            return source;
        }
        try {
            Downleveler.Result result = downleveler.convert(name, source);
            load(downleveler.missingFor(result.code()));
            for (Polyfill polyfill : result.polyfills()) {
                if (lacks(polyfill.target())) {
                    load(downleveler.missingFor(polyfill));
                }
            }
            return result.code();
        } catch (ScriptRefusedException e) {
            throw syntaxError(e);
        }
    }

    private void load(List<Library> libraries) {
        for (Library library : libraries) {
            Object value =
                    context.realm().scripts().evaluate("node:internal/polyfill/" + library.name(), library.source());
            if (library.isOwn()) {
                context.call(asFunction(value), context.undefined(), context.global(), helpers());
            }
        }
    }

    private Object helpers() {
        BigIntStandIn standIn = new BigIntStandIn(context.realm());
        return context.object()
                .function("caught", arguments -> context.realm().errors().caught(arguments.get(0)))
                .action("poll", arguments -> {})
                .function("isStandIn", arguments -> arguments.kind(0) == ValueKind.BIGINT)
                .function(
                        "operate",
                        arguments -> standIn.operate(arguments.string(0), arguments.get(1), arguments.get(2)))
                .function("levelled", arguments -> levelledText(arguments.string(0)))
                .function(
                        "functionText",
                        arguments -> functionText(arguments.string(0), arguments.integer(1), arguments.integer(2)))
                // Not eval, whose code some engines interpret for good.
                .function(
                        "evaluated",
                        arguments -> context.realm().scripts().evaluate(ANONYMOUS, levelledText(arguments.string(0))))
                .build();
    }

    private @Nullable Object functionText(String script, int start, int end) {
        String text = downleveler == null ? null : downleveler.functionText(script, start, end);
        return text == null ? context.undefined() : context.string(text);
    }

    private String levelledText(String text) {
        return levelled(ANONYMOUS, EcmaModule.withoutDynamicImportInText(text));
    }

    // Array.prototype.includes: the last name is missing, and what it belongs to is there.
    private boolean lacks(String target) {
        Object owner = context.global();
        String[] names = target.split("\\.", -1);
        for (int i = 0; i < names.length; i++) {
            if (!context.realm().objects().has(owner, context.string(names[i]))) {
                return i == names.length - 1;
            }
            if (i == names.length - 1) {
                return false;
            }
            Object next = context.get(owner, names[i]);
            if (next == null || !context.isObject(next)) {
                return false;
            }
            owner = next;
        }
        return false;
    }

    private RuntimeException syntaxError(ScriptRefusedException refusal) {
        Object error = context.realm().errors().create(ErrorKind.SYNTAX_ERROR, refusal.problem());
        context.set(error, "stack", refusal.report());
        return context.throwable(error);
    }

    private static Object asFunction(@Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException("a function expression gave null");
        }
        return value;
    }
}
