package dev.abide.rhino.proxy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.abide.rhino.RhinoProvider;
import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rhino asks a proxy whether it has a property for many reasons; {@link Question} tells them apart by the names of
 * Rhino's methods. Each of these names stands beside a line here that fails when Rhino's method has another.
 */
final class QuestionTest {
    /** All that is asked of {@code p} is forwarded and noted; its traps themselves are found without a question. */
    private static final String PRELUDE = """
        var log = [], noting = new Proxy({}, {get: function (target, trap) {
          return function () { log.push(trap); return Reflect[trap].apply(null, arguments) } }});
        function proxyOf(target) { return new Proxy(target, noting) }
        var p = proxyOf({a: 1}), name = 'a', heir = Object.create(p), text = '';
        """;

    private Realm realm;

    @BeforeEach
    void open() {
        realm = new RhinoProvider().openRealm(new RealmHost() {
            @Override
            public void promiseRejected(Object promise, @Nullable Object reason) {}

            @Override
            public void promiseHandled(Object promise) {}

            @Override
            public void jobFailed(@Nullable Object error) {}
        });
        realm.enter();
        run(PRELUDE);
    }

    @AfterEach
    void close() {
        realm.leave();
        realm.close();
    }

    private String run(String source) {
        Object result = realm.scripts().evaluate("test.js", source);
        return realm.strings().textOf(realm.values().toStringValue(result));
    }

    /** The results and the traps are Node's. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        in                | 'a' in p                                        | true      | has
        in                | 'b' in p                                        | false     | has
        in                | Object.defineProperty({}, 'x', proxyOf({value: 1})).x | 1   | has,has,has,get,has,has,has
        getBase           | 'a' in heir                                     | true      | has
        getBase           | p.a = 2                                         | 2         | set,getOwnPropertyDescriptor,defineProperty
        put               | p[name] = 2                                     | 2         | set,getOwnPropertyDescriptor,defineProperty
        put               | heir.a = 2                                      | 2         | set
        getConstValue     | p.a                                             | 1         | get
        getConstValue     | p.b                                             | undefined | get
        getConstValue     | heir.a                                          | 1         | get
        deleteObjectElem  | delete p.a                                      | true      | deleteProperty
        deleteObjectElem  | delete p[name]                                  | true      | deleteProperty
        deleteObjectElem  | delete proxyOf(Object.freeze({a: 1})).a         | false     | deleteProperty
        hasOwnProperty    | Object.prototype.hasOwnProperty.call(p, 'a')    | true      | getOwnPropertyDescriptor
        hasOwnProperty    | Object.hasOwn(p, 'b')                           | false     | getOwnPropertyDescriptor
        hasProperty, str  | JSON.stringify(proxyOf([1]))                    | [1]       | get,get,get
        isArrayLike       | Math.max.apply(null, proxyOf({length: 1, 0: 5})) | 5        | get,get
        enumInitInOrder   | for (var v of proxyOf([1])) text += v; text     | 1         | get,get,get,get
        setPrototypeOf    | text + Object.setPrototypeOf({}, p).x           | undefined | get
        """)
    void theTrapHasRunsForTheOperatorInOnly(String name, String source, String result, String traps) {
        assertEquals(result, run(source));
        assertEquals(traps, run("log.join()"));
    }

    /** The results are Node's, and no trap runs that would not run there; some come in another order or less often. */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        enumNext, toIterator         | for (var k in p) text += k; text      | a   | ownKeys,getOwnPropertyDescriptor,getPrototypeOf
        enumNext, toIterator         | for (var k in heir) text += k; text   | a   | ownKeys,getOwnPropertyDescriptor,getPrototypeOf
        getPropWalkingPrototypeChain | Array.prototype.indexOf.call(proxyOf([1, , 2]), 2) | 2 | get,get,get,has,get
        getRawElem                   | proxyOf([1, , 2]).forEach(function (v) { text += v }); text | 12 | get,get,get,get,has,get
        """)
    void nothingElseIsAskedThanNodeAsks(String name, String source, String result, String traps) {
        assertEquals(result, run(source));
        assertEquals(traps, run("log.join()"));
    }
}
