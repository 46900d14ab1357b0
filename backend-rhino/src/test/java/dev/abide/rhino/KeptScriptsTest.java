package dev.abide.rhino;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.kit.facet.Notes;
import dev.abide.spi.CodeCache;
import dev.abide.spi.Realm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What was compiled by one realm runs in the next as if it had been compiled there. */
class KeptScriptsTest {
    private static final String NAME = "/folder/script.js";

    /** Literals of all kinds, generators, patterns, functions that are methods, constructors, or never called. */
    private static final String SOURCE = """
            (function () {
              'use strict';
              var log = [];
              function Point(x, y) { this.x = x; this.y = y; }
              Point.prototype.sum = function () { return this.x + this.y; };
              function * count(to) { for (var i = 0; i < to; i++) { var sent = yield i; log.push(sent); } }
              function never() { return /never/.source; }
              const add = (a, b) => a + b;
              function sum(a, b = 2, ...rest) { return a + b + rest.length; }
              var method = { get twice() { return 4; }, m(a) { return a; } };
              log.push(new Point(1, 2).sum(), /a(b)/.exec('xab')[1], add(1, 2), add.name, sum(1), sum.length, 0.5, -7, 1e10);
              var counting = count(2);
              log.push(counting.next().value, counting.next('sent').value);
              function tag(strings) { return strings; }
              function site() { return tag`a${1}\\n`; }
              log.push(site() === site(), site().raw[1], typeof never, never.toString(), count.toString());
              log.push(method.twice, method.m(5), Point.name, Point.length);
              try { new method.m(); } catch (e) { log.push(e.name); }
              log.push({ b: 1, a: { c: [1, , 2] } }.a.c.length);
              function failing() {
                throw new Error('with a place');
              }
              try { failing(); } catch (e) { log.push(e.stack); }
              return log.join('|');
            })()
            """;

    /** Keeps entries in memory, and notes what is asked. */
    private static final class Kept extends Notes {
        final Map<String, byte[]> entries = new HashMap<>();
        final List<String> found = new ArrayList<>();

        @Override
        public CodeCache codeCache() {
            return new CodeCache() {
                @Override
                public byte @Nullable [] get(String variant, String name, String source) {
                    byte[] entry = entries.get(variant + name + source);
                    if (entry != null) {
                        found.add(name);
                    }
                    return entry;
                }

                @Override
                public void put(String variant, String name, String source, byte[] code) {
                    entries.put(variant + name + source, code);
                }
            };
        }
    }

    private static String run(Kept host, String source) {
        Realm realm = new RhinoProvider().openRealm(host);
        realm.enter();
        try {
            return String.valueOf(realm.scripts().evaluate(NAME, source));
        } finally {
            realm.leave();
            realm.close();
        }
    }

    @Test
    void aScriptThatIsFoundDoesWhatItDid() {
        Kept host = new Kept();
        String first = run(host, SOURCE);
        assertTrue(first.contains("failing (" + NAME + ":21:1)"), first);
        assertEquals(1, host.entries.size());
        assertTrue(host.found.isEmpty());
        assertEquals(first, run(host, SOURCE));
        assertEquals(List.of(NAME), host.found);
        assertEquals(first, run(new Kept(), SOURCE));
    }

    @Test
    void anEntryThatIsNoScriptIsCompiledAnew() {
        Kept host = new Kept();
        String first = run(host, SOURCE);
        byte[] whole = host.entries.values().iterator().next().clone();
        for (int length = 0; length < whole.length; length += whole.length / 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            host.entries.replaceAll((key, value) -> cut);
            assertEquals(first, run(host, SOURCE));
        }
        byte[] noClass = whole.clone();
        Arrays.fill(noClass, noClass.length / 2, noClass.length, (byte) -1);
        host.entries.replaceAll((key, value) -> noClass);
        assertEquals(first, run(host, SOURCE));
    }

    @Test
    void whatIsTooLargeToCompileIsNotKept() {
        Kept host = new Kept();
        String large = "var sum = 0;" + "sum += (sum * 3 + 1) % 7;".repeat(10_000) + "sum";
        assertEquals(run(host, large), run(host, large));
        assertTrue(host.entries.isEmpty());
    }

    @Test
    void oneEntryServesRealmsBesideEachOther() {
        Kept host = new Kept();
        String source = "(function () { return (function (x) { return [x]; })(1) instanceof Array; })()";
        run(host, source);
        Realm one = new RhinoProvider().openRealm(host);
        one.enter();
        Realm world = one.newWorld();
        assertEquals(true, one.scripts().evaluate(NAME, source));
        assertEquals(true, world.scripts().evaluate(NAME, source));
        one.leave();
        one.close();
        assertEquals(2, host.found.size());
    }
}
