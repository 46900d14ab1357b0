package dev.abide.rhino;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.spi.Realm;
import dev.abide.spi.RealmHost;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What this backend repairs or replaces in Rhino's library, seen from scripts. */
final class RhinoSpecificsTest {
    private final List<String> notes = new ArrayList<>();
    private Realm realm;

    @BeforeEach
    void open() {
        realm = new RhinoProvider().openRealm(new RealmHost() {
            @Override
            public void promiseRejected(Object promise, Object reason) {
                notes.add("rejected " + reason);
            }

            @Override
            public void promiseHandled(Object promise) {
                notes.add("handled");
            }

            @Override
            public void jobFailed(Object error) {
                notes.add("failed " + error);
            }
        });
        realm.enter();
    }

    @AfterEach
    void close() {
        realm.leave();
        realm.close();
    }

    private String run(String source) {
        try {
            return text(realm.scripts().evaluate("test.js", source));
        } catch (RuntimeException thrown) {
            assertTrue(realm.errors().isThrow(thrown), () -> "not a throw: " + thrown);
            return "throws " + text(realm.errors().valueOf(thrown));
        }
    }

    private String text(Object value) {
        return realm.strings().textOf(realm.values().toStringValue(value));
    }

    @ParameterizedTest
    @CsvSource({"Packages", "java", "javax", "org", "JavaImporter", "JavaAdapter", "getClass", "XML"})
    void scriptsReachNoJava(String name) {
        assertEquals("undefined", run("typeof " + name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Object.defineProperty(o, 'x', {get: get})
            Reflect.defineProperty(o, 'x', {get: get})
            Object.defineProperties(o, {x: {get: get}})
            o = Object.create(null, {x: {get: get}})
            Object.freeze(Object.defineProperty(o, 'x', {get: get, configurable: true}))
            """)
    void gettersAreNotConstants(String definition) {
        assertEquals(
                "0,1,2",
                run("var n = 0, o = {}; function get() { return n } function read() { return o.x }"
                        + definition
                        + "; var seen = [read()]; n++; seen.push(read()); n++; seen.push(read()); seen.join()"));
    }

    @Test
    void scriptsSeeNothingThatTheEngineKeepsForItself() {
        assertEquals("", run("Object.keys(this).join()"));
        assertEquals("-1", run("Object.getOwnPropertyNames(Array.prototype).indexOf('')"));
    }

    @Test
    void noScriptReachesAnObjectOfJava() {
        assertEquals("", run("""
                var seen = new Set(), found = [];
                function walk(value, path) {
                  if (/\\[object (?!.*Java).*]/.test(Object.prototype.toString.call(value)) === false) found.push(path);
                  ['getClass', 'hashCode', 'notify', 'equals'].forEach(function (name) {
                    if (value !== null && value !== undefined && value[name] !== undefined) found.push(path + '.' + name);
                  });
                  if (Object(value) !== value || seen.has(value)) return;
                  seen.add(value);
                  Reflect.ownKeys(value).concat('__parent__', '__javaObject__').forEach(function (key) {
                    var place = path + '.' + String(key), described;
                    try {
                      described = Object.getOwnPropertyDescriptor(value, key);
                      if (described === undefined) {
                        if (value[key] !== undefined) found.push(place);
                      } else if (described.get || described.set) {
                        walk(described.get, place);
                        walk(described.set, place);
                      } else {
                        walk(described.value, place);
                      }
                    } catch (e) {
                      found.push(place + ' ' + e);
                    }
                  });
                  walk(Object.getPrototypeOf(value), path + '.__proto__');
                }
                walk(Function('return this')(), 'global');
                try { null.x } catch (e) { walk(e, 'error') }
                walk([1n, 'text', Symbol('s'), /x/, new Date(), new Proxy({}, {}), Promise.resolve(), new Uint8Array(1),
                  [].values(), new Map().entries(), (function* () {})(), (function () { return arguments })()], 'samples');
                found.join('\\n')"""));
    }

    @Test
    void eachGlobalNameIsDescribed() {
        assertEquals("", run("""
                Object.getOwnPropertyNames(this).filter(function (name) {
                  var described = Object.getOwnPropertyDescriptor(this, name);
                  return !described.get && !Object.is(described.value, this[name]);
                }, this).join()"""));
    }

    @Test
    void aDetachedViewHasNoOffset() {
        assertEquals("0|TypeError", run("""
                var b = new ArrayBuffer(8), v = new Uint8Array(b, 2), d = new DataView(b, 2), r;
                b.transfer();
                try { r = d.byteOffset } catch (e) { r = e.name }
                v.byteOffset + '|' + r"""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "typeof ''.equals | undefined",
                "typeof ({}).toSource | undefined",
                "typeof String.concat | undefined",
                "typeof Array.map | undefined",
                "[].concat(Array.of(1), Array.from([2]), String.raw({raw: ['3']}), String.fromCharCode(52)).join() | 1,2,3,4",
                "String(Math.max) | function max() { [native code] }",
                "String(function f() {}.bind()) | function () { [native code] }",
            })
    void scriptsSeeOfTheLibraryWhatNodeHas(String source, String expected) {
        assertEquals(expected, run(source));
    }

    @ParameterizedTest
    @CsvSource({
        "Map, size",
        "Set, size",
        "ArrayBuffer, byteLength",
        "RegExp, flags",
        "RegExp, source",
        "Symbol, description"
    })
    void propertiesOfPrototypesAreAccessors(String name, String property) {
        assertEquals(
                "function|undefined",
                run("var d = Object.getOwnPropertyDescriptor(" + name + ".prototype, '" + property
                        + "'); typeof d.get + '|' + typeof d.value"));
    }

    @Test
    void whatTheCompilerCannotCompileIsInterpreted() {
        String body = "var n = 0;" + "n += 1;".repeat(20_000);
        assertEquals("20000", run("(function () {" + body + " return n })()"));
        assertEquals(
                "RangeError: Maximum call stack size exceeded",
                run("var r; try { (function f(stop) { if (stop) {" + body + "} f() })() } catch (e) { r = e } r"));
        assertEquals(
                "interpreted|1|3",
                run("(function () {" + body
                        + "try { throw 'interpreted' } catch (e) { return [e, (function* () { yield 1 })().next().value,"
                        + " [3].map(function (v) { return v })].join('|') } })()"));
    }

    @Test
    void anExhaustedStackIsCaughtAsARangeError() {
        assertEquals(
                "RangeError: Maximum call stack size exceeded",
                run("var r; try { (function f() { f() })() } catch (e) { r = e } r"));
    }

    @Test
    void errorsOfTheEngineHideTheirJavaException() {
        assertEquals("undefined", run("try { null.x } catch (e) { typeof e.rhinoException }"));
    }

    @Test
    void errorsOfTheEngineHaveNoEnumerableProperties() {
        assertEquals(
                "TypeError|Cannot read properties of null (reading 'x')|0|true",
                run(
                        "try { null.x } catch (e) { [e.name, e.message, Object.keys(e).length, e instanceof TypeError].join('|') }"));
        assertEquals("true", run("TypeError('m') instanceof TypeError && TypeError('m', {cause: 1}).cause === 1"));
    }

    @Test
    void aStackBeginsWithTheErrorAndGoesOnByFrames() {
        assertEquals(
                "TypeError: m\n    at f (test.js:1:1)\n    at test.js:1:1",
                run("function f() { return new TypeError('m').stack } f()"));
    }

    @Test
    void anErrorKeepsItsStackUnderAnotherPrototype() {
        String subclass = "function My() {} My.prototype = Object.create(Error.prototype);";
        assertEquals(
                "Error: m",
                run(subclass + "Object.setPrototypeOf(new Error('m'), My.prototype).stack.split('\\n')[0]"));
        assertEquals("Error: m", run(subclass + "Reflect.construct(Error, ['m'], My).stack.split('\\n')[0]"));
    }

    @Test
    void aPackageFindsItsCallerByPrepareStackTrace() {
        assertEquals("test.js|string", run("""
                var before = Error.prepareStackTrace, found = {};
                Error.prepareStackTrace = function (error, sites) { return sites[0].getFileName() };
                Error.captureStackTrace(found);
                Error.prepareStackTrace = before;
                found.stack + '|' + typeof new Error().stack"""));
    }

    @ParameterizedTest
    @CsvSource({
        "Map,",
        "Set,",
        "Promise,function () {}",
        "Error,",
        "Date,",
        "Uint8Array,4",
        "ArrayBuffer,8",
        "Array,",
        "RegExp,"
    })
    void reflectConstructMakesInstancesOfSubclassesOfBuiltins(String name, String argument) {
        String arguments = argument == null ? "" : argument;
        assertEquals(
                "true",
                run("function Sub() {} Reflect.construct(" + name + ", [" + arguments + "], Sub) instanceof Sub"));
    }

    @Test
    void rejectionsAreToldByPromiseAndOnce() {
        run("var p = Promise.reject('r'); p.catch(function () {}); p.catch(function () {})");
        realm.jobs().drain();
        assertEquals(List.of("rejected r", "handled"), notes);
    }

    @Test
    void aHandledRejectionIsNotTold() {
        run("new Promise(function (resolve, reject) { setReject = reject }).catch(function () {}); setReject(1)");
        realm.jobs().drain();
        assertEquals(List.of(), notes);
    }

    @Test
    void promiseMembersOfRhinoWorkOnOurPromises() {
        run("""
                var log = [];
                Promise.all([1, Promise.resolve(2)]).then(function (v) { log.push('all ' + v) });
                Promise.race([new Promise(function () {}), 3]).then(function (v) { log.push('race ' + v) });
                Promise.any([Promise.reject(0), 4]).then(function (v) { log.push('any ' + v) });
                Promise.allSettled([Promise.reject(5)]).then(function (v) { log.push('settled ' + v[0].reason) });
                Promise.resolve(6).finally(function () {}).then(function (v) { log.push('finally ' + v) });""");
        realm.jobs().drain();
        assertEquals("all 1,2|any 4|finally 6|race 3|settled 5", run("log.sort().join('|')"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "new BigUint64Array([18446744073709551615n])[0] | 18446744073709551615",
                "new BigInt64Array([3n, -1n, 2n]).sort().join() | -1,2,3",
                "new BigInt64Array(2).with(1, 7n).join() | 0,7",
                "new BigInt64Array([1]) | throws TypeError: Cannot convert 1 to a BigInt",
                "new Uint8ClampedArray([300, -5, 1.5, 2.5, NaN, 0.5]).join() | 255,0,2,2,0,0",
                "new Float16Array([65520, 1e-8, 0.1, 2049, 2051]).join() | Infinity,0,0.0999755859375,2048,2052",
                "new Uint8Array(new Set([1, 2])).join() | 1,2",
                "new Uint16Array(new ArrayBuffer(4), 1) | throws RangeError: start offset of Uint16Array should be a multiple of 2",
                "new Uint8Array(-1) | throws RangeError: Invalid typed array length: -1",
                "Object.getOwnPropertyDescriptor(new Uint8Array([5]), '0').value | 5",
                "new Uint8Array(1) == new Uint8Array(1) | false",
                "typeof new Uint32Array([-1])[0] | number",
            })
    void typedArraysFollowEcmaScript(String source, String expected) {
        assertEquals(expected, run(source));
    }

    @Test
    void overlappingSetAndCopyWithinMoveAsIfCopiedFirst() {
        assertEquals("1,1,2,3,5", run("var a = new Uint8Array([1, 2, 3, 4, 5]); a.set(a.subarray(0, 3), 1); a.join()"));
        assertEquals("1,2,1,2,3", run("new Int16Array([1, 2, 3, 4, 5]).copyWithin(2, 0).join()"));
    }

    @Test
    void resultsAreOfTheSubclassOfTheReceiver() {
        assertEquals("5|5|5", run("""
                function Sub(a, b, c) { return Object.setPrototypeOf(new Uint8Array(a, b, c), Sub.prototype) }
                Sub.prototype = Object.create(Uint8Array.prototype, {constructor: {value: Sub}, mark: {value: 5}});
                Object.setPrototypeOf(Sub, Uint8Array);
                var s = new Sub(4);
                [s.slice(1).mark, s.subarray(1).mark, Sub.from([1]).mark].join('|')"""));
    }

    @Test
    void dataViewsReadBothByteOrdersAndBigInts() {
        assertEquals("-2|65279|-1|18446744073709551615|1.5", run("""
                var v = new DataView(new ArrayBuffer(16), 4);
                v.setInt16(0, -2); v.setBigUint64(4, -1n); v.setFloat16(2, 1.5, true);
                [v.getInt16(0), v.getUint16(0, true), v.getBigInt64(4), v.getBigUint64(4), v.getFloat16(2, true)].join('|')"""));
    }

    @Test
    void transferHandsTheMemoryOver() {
        Object buffer = realm.buffers().create(8);
        long address = realm.buffers().addressOf(buffer);
        Object store = realm.buffers().storeOf(buffer);
        realm.objects().set(realm.values().global(), "b", buffer);
        Object moved = realm.scripts().evaluate("test.js", "b.transfer()");
        assertEquals(address, realm.buffers().addressOf(moved));
        assertEquals(store, realm.buffers().storeOf(moved));
        assertTrue(realm.buffers().isDetached(buffer));
    }

    @Test
    void weakRefsAndRegistriesSeeTargetsGo() {
        run("""
                var log = [], registry = new FinalizationRegistry(function (held) { log.push(held) });
                var weak = (function () {
                  var target = {}; registry.register(target, 'gone', target);
                  registry.register(registry, 'never', log); registry.unregister(log);
                  return new WeakRef(target);
                })();""");
        assertEquals("object", run("typeof weak.deref()"));
        realm.jobs().drain();
        long deadline = System.nanoTime() + 10_000_000_000L;
        while (!run("log.join()").equals("gone") && System.nanoTime() < deadline) {
            System.gc();
            realm.jobs().drain();
        }
        assertEquals("gone undefined", run("log.join() + ' ' + weak.deref()"));
    }

    @Test
    void realmsTakeTurnsOnOneThread() {
        Realm other = new RhinoProvider().openRealm(new RealmHost() {
            @Override
            public void promiseRejected(Object promise, Object reason) {}

            @Override
            public void promiseHandled(Object promise) {}

            @Override
            public void jobFailed(Object error) {}
        });
        other.enter();
        realm.enter();
        assertEquals("first", run("var where = 'first'; where"));
        realm.leave();
        assertEquals("undefined", other.scripts().evaluate("test.js", "typeof where"));
        other.leave();
        assertEquals("first", run("where"));
    }
}
