package dev.abide.kit.facet;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.abide.kit.subject.Subject;
import dev.abide.spi.Buffers;
import dev.abide.spi.Capability;
import dev.abide.spi.EngineProvider;
import dev.abide.spi.ErrorKind;
import dev.abide.spi.Errors;
import dev.abide.spi.Functions;
import dev.abide.spi.HostFunction;
import dev.abide.spi.ObjectModel;
import dev.abide.spi.Realm;
import dev.abide.spi.ValueKind;
import dev.abide.spi.Values;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** The rules of one facet: what they share is a realm, and the words to put a rule in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OnRealmThread.class)
public abstract class FacetKit {
    private @Nullable Subject engine;
    private @Nullable RealmThread shared;
    private @Nullable RealmThread current;

    /** For facets. */
    protected FacetKit() {}

    final void bind(Subject boundEngine) {
        engine = boundEngine;
    }

    protected final Subject engine() {
        return requireNonNull(engine);
    }

    protected final EngineProvider provider() {
        return engine().provider();
    }

    final void runRule(boolean ownRealm, Executable rule) throws Throwable {
        RealmThread thread = ownRealm ? new RealmThread(provider()) : sharedThread();
        current = thread;
        try {
            thread.run(rule);
        } finally {
            if (ownRealm) {
                thread.close();
            }
        }
    }

    final void closeRealm() throws Throwable {
        if (shared != null) {
            shared.close();
        }
    }

    private RealmThread sharedThread() throws Throwable {
        RealmThread thread = shared;
        if (thread == null || thread.isStuck()) {
            thread = new RealmThread(provider());
            shared = thread;
        }
        return thread;
    }

    // The realm

    protected final Realm realm() {
        return requireNonNull(current).realm();
    }

    protected final Notes notes() {
        return requireNonNull(current).notes();
    }

    protected final Values values() {
        return realm().values();
    }

    protected final ObjectModel objects() {
        return realm().objects();
    }

    protected final Functions functions() {
        return realm().functions();
    }

    protected final Errors errors() {
        return realm().errors();
    }

    protected final Buffers buffers() {
        return realm().buffers();
    }

    protected final boolean has(Capability capability) {
        return provider().capabilities().contains(capability);
    }

    /** Skips the rest of the rule if the engine does not declare a capability. */
    protected final void needs(Capability capability) {
        assumeTrue(has(capability), capability + " is not declared");
    }

    /** Skips the rest of the rule if the engine declares a capability, whose want the rule is for. */
    protected final void onlyWithout(Capability capability) {
        assumeTrue(!has(capability), capability + " is declared");
    }

    // Making values

    protected final @Nullable Object undefined() {
        return values().undefined();
    }

    protected final Object string(String text) {
        return realm().strings().create(text);
    }

    /** Evaluates a script. */
    protected final @Nullable Object js(String source) {
        return realm().scripts().evaluate("engine-kit.js", source);
    }

    /** Evaluates an expression whose value is something else than {@code undefined} and {@code null}. */
    protected final Object some(String expression) {
        return requireNonNull(js("(" + expression + ")"), expression);
    }

    /** Calls a function given as source text. */
    protected final @Nullable Object call(String function, @Nullable Object... arguments) {
        return functions().call(some(function), undefined(), arguments);
    }

    /** Makes a host function named {@code host}. */
    protected final Object host(HostFunction body) {
        return functions().create("host", 0, body);
    }

    protected final void setGlobal(String name, @Nullable Object value) {
        objects().set(values().global(), string(name), value);
    }

    /** One value of every kind and of every representation that an engine is likely to tell apart, by name. */
    protected final Map<String, @Nullable Object> samples() {
        Map<String, @Nullable Object> samples = new LinkedHashMap<>();
        samples.put("undefined", undefined());
        samples.put("null", values().nullValue());
        samples.put("true", true);
        samples.put("false", false);
        samples.put("0", 0);
        samples.put("-0", -0.0);
        samples.put("NaN", Double.NaN);
        samples.put("1.5", 1.5);
        samples.put("2^53", 0x1p53);
        samples.put("an empty string", string(""));
        samples.put("a string", string("a\u0000\ud800"));
        samples.put("a symbol", realm().symbols().create("kit"));
        samples.put("a BigInt", realm().bigInts().create(BigInteger.TWO.pow(70)));
        samples.putAll(objectSamples());
        return samples;
    }

    /** Objects of every kind and class, by name. */
    protected final Map<String, Object> objectSamples() {
        Map<String, Object> samples = new LinkedHashMap<>();
        samples.put("an object", objects().create());
        samples.put("an object of a script", some("{a: 1}"));
        samples.put("an object without prototype", some("Object.create(null)"));
        samples.put("a frozen object", some("Object.freeze({a: 1})"));
        samples.put("an array", realm().arrays().create(2));
        samples.put("an array of a script", some("[1, 2]"));
        samples.put("a function of a script", some("function () {}"));
        samples.put("a host function", host((self, arguments, first, newTarget) -> undefined()));
        samples.put("a bound function", some("(function () {}).bind(null)"));
        samples.put("a Date", realm().dates().create(0));
        samples.put("an Error", errors().create(ErrorKind.ERROR, "kit"));
        samples.put("a promise", realm().promises().createDeferred().promise());
        samples.put("an ArrayBuffer", buffers().create(8));
        samples.put("a typed array", some("new Uint8Array(8)"));
        samples.put("a DataView", some("new DataView(new ArrayBuffer(8))"));
        samples.put("a boxed string", some("new String('a')"));
        samples.put("a RegExp", some("/a/"));
        samples.put("an external", realm().externals().create("payload"));
        if (has(Capability.PROXY)) {
            samples.put("a proxy", some("new Proxy({}, {})"));
        }
        return samples;
    }

    /** Lets a raw value pass where the contract wants one that is not Java {@code null}. */
    protected final Object required(@Nullable Object value) {
        return requireNonNull(value, "an object of JavaScript is no Java null");
    }

    protected final boolean isObject(@Nullable Object value) {
        return switch (values().kindOf(value)) {
            case OBJECT, FUNCTION, EXTERNAL -> true;
            case UNDEFINED, NULL, BOOLEAN, NUMBER, STRING, SYMBOL, BIGINT -> false;
        };
    }

    // Saying what must hold

    /** Says that a rule holds if a function of a script, given as source text, returns {@code true}. */
    protected final void holds(String rule, String function, @Nullable Object... arguments) {
        assertEquals(true, call(function, arguments), () -> rule + "; checked by " + function);
    }

    /**
     * Says that two raw values are the same value, as {@code Object.is}, and for objects and symbols the same Java
     * object.
     */
    protected final void same(@Nullable Object expected, @Nullable Object actual, String rule) {
        if (!isSame(expected, actual)) {
            throw new AssertionError(rule + ": expected " + show(expected) + " but was " + show(actual));
        }
    }

    protected final void isNumber(double expected, @Nullable Object actual, String rule) {
        same(expected, actual, rule);
    }

    protected final void isText(String expected, @Nullable Object actual, String rule) {
        assertEquals(ValueKind.STRING, values().kindOf(actual), rule);
        assertEquals(expected, text(requireNonNull(actual)), rule);
    }

    protected final String text(Object string) {
        return realm().strings().textOf(string);
    }

    /** Returns the value that a body throws. */
    protected final @Nullable Object thrownBy(String rule, Executable body) {
        try {
            body.execute();
        } catch (AssertionError | UnsupportedOperationException failure) {
            throw failure;
        } catch (Throwable thrown) {
            if (!errors().isThrow(thrown)) {
                throw new AssertionError(rule + ": the Java exception is no JavaScript throw: " + thrown, thrown);
            }
            return errors().valueOf(thrown);
        }
        throw new AssertionError(rule + ": nothing was thrown");
    }

    /** Says that a body throws an error of a built-in class. */
    protected final void throwsError(String errorClass, String rule, Executable body) {
        Object thrown = thrownBy(rule, body);
        if (!Boolean.TRUE.equals(call("function (e) { return e instanceof " + errorClass + " }", thrown))) {
            throw new AssertionError(rule + ": expected a " + errorClass + " but was " + show(thrown) + " "
                    + text(values().toStringValue(thrown)));
        }
    }

    /**
     * Says that an operation is refused as Object.defineProperty and its like are: by a TypeError, or without a throw
     * by false.
     */
    protected final void isRefused(BooleanSupplier operation, String what) {
        boolean done;
        try {
            done = operation.getAsBoolean();
        } catch (RuntimeException refusal) {
            if (!errors().isThrow(refusal)) {
                throw new AssertionError(what + ": a refusal is a JavaScript throw: " + refusal, refusal);
            }
            holds(
                    "a refusal is a TypeError: " + what,
                    "function (e) { return e instanceof TypeError }",
                    errors().valueOf(refusal));
            return;
        }
        assertFalse(done, () -> what + " is refused");
    }

    /** Describes a value for a message; runs no script, so that it can describe a broken engine's answers. */
    protected final String show(@Nullable Object value) {
        ValueKind kind = values().kindOf(value);
        return switch (kind) {
            case UNDEFINED, NULL, FUNCTION, EXTERNAL, SYMBOL -> kind.toString();
            case STRING -> "STRING \"" + text(requireNonNull(value)) + '"';
            case BOOLEAN, NUMBER, BIGINT -> kind + " " + value;
            case OBJECT -> kind + " (" + required(value).getClass().getSimpleName() + ")";
        };
    }

    @SuppressWarnings("ReferenceEquality") // one object of JavaScript is one Java object: that is the rule
    private boolean isSame(@Nullable Object expected, @Nullable Object actual) {
        ValueKind kind = values().kindOf(expected);
        if (kind != values().kindOf(actual)) {
            return false;
        }
        return switch (kind) {
            case UNDEFINED, NULL -> true;
            case BOOLEAN -> required(expected).equals(actual);
            case NUMBER -> number(expected).equals(number(actual));
            case STRING -> text(required(expected)).equals(text(required(actual)));
            case BIGINT -> bigInteger(expected).equals(bigInteger(actual));
            case SYMBOL, OBJECT, FUNCTION, EXTERNAL -> expected == actual;
        };
    }

    /** Boxed, since equality of boxes tells -0 from 0 and finds NaN equal to itself. */
    private Double number(@Nullable Object number) {
        return values().numberOf(required(number));
    }

    private BigInteger bigInteger(@Nullable Object bigInt) {
        return realm().bigInts().valueOf(required(bigInt));
    }
}
