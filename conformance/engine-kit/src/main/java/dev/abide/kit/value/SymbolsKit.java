package dev.abide.kit.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.abide.kit.facet.FacetKit;
import dev.abide.kit.facet.Reachability;
import dev.abide.spi.Symbols;
import dev.abide.spi.ValueKind;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Rules of {@link Symbols}. */
public abstract class SymbolsKit extends FacetKit {
    @Test
    void required_createMakesANewSymbolEachTime() {
        Object one = realm().symbols().create("s");
        Object two = realm().symbols().create("s");
        assertNotSame(one, two, "each symbol is new");
        holds("each symbol is new", "function (a, b) { return typeof a === 'symbol' && a !== b && a === a }", one, two);
    }

    @Test
    void required_theDescriptionIsSeenByScripts() {
        holds(
                "the description",
                "function (s) { return s.description === 'a\\u0000\\u20ac' }",
                realm().symbols().create("a\u0000\u20ac"));
        holds(
                "toString names it",
                "function (s) { return s.toString() === 'Symbol(kit)' }",
                realm().symbols().create("kit"));
    }

    @Test
    void required_noDescriptionIsNotAnEmptyDescription() {
        holds(
                "no description is undefined",
                "function (s) { return s.description === undefined }",
                realm().symbols().create(null));
        holds(
                "an empty description is ''",
                "function (s) { return s.description === '' }",
                realm().symbols().create(""));
    }

    @Test
    void required_registeredIsSymbolFor() {
        for (String key : new String[] {"kit", "", "a\u0000\ud800"}) {
            Object symbol = realm().symbols().registered(key);
            assertEquals(ValueKind.SYMBOL, values().kindOf(symbol), "a registered symbol is a symbol");
            assertSame(symbol, realm().symbols().registered(key), "one key, one symbol");
            holds(
                    "registered(key) is Symbol.for(key)",
                    "function (s, k) { return s === Symbol['for'](k) }",
                    symbol,
                    string(key));
        }
        assertNotSame(
                realm().symbols().registered("kit"), realm().symbols().create("kit"), "a new symbol is not registered");
    }

    @Test
    void required_registeredSymbolsAreNeverCollected() {
        for (Supplier<Object> maker : List.<Supplier<Object>>of(
                () -> realm().symbols().registered("of the host"),
                () -> required(call("function (k) { return Symbol['for'](k) }", string("of a script"))))) {
            WeakReference<Object> symbol = new WeakReference<>(maker.get());
            Reachability.collect(() -> call("function (k) { return Symbol['for'](k) }", string("another")));
            assertNotNull(symbol.get(), "a registered symbol is the same for ever");
        }
    }

    @Test
    void required_symbolsArePropertyKeysApartFromStrings() {
        Object symbol = realm().symbols().create("key");
        Object target = objects().create();
        objects().set(target, symbol, 1);
        objects().set(target, string("key"), 2);
        objects().set(target, string("Symbol(key)"), 3);
        isNumber(1, objects().get(target, symbol), "a symbol is a key of its own");
        holds(
                "scripts see it",
                "function (o, s) { return o[s] === 1 && o.key === 2 && Object.keys(o).length === 2 }",
                target,
                symbol);
        isNumber(7, call("function (s) { var o = {}; o[s] = 7; return o[s] }", symbol), "scripts use it");
    }

    @Test
    void required_wellKnownSymbolsWorkAsKeys() {
        Object iterable = objects().create();
        Object iterator = some("Symbol.iterator");
        objects().set(iterable, iterator, some("function () { return [1, 2, 3][Symbol.iterator]() }"));
        holds("an object with Symbol.iterator is iterable", "function (o) { return new Set(o).size === 3 }", iterable);
    }
}
