package dev.abide.graal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContextOptionsTest {
    @Test
    void theGlobalObjectHasNothingOfTheEnginesOwn() {
        try (World world = new World()) {
            assertEquals("", world.text("""
                    ['print', 'printErr', 'load', 'loadWithNewGlobal', 'quit', 'exit', 'read', 'readbuffer', 'readline', 'console',
                     'performance', 'Graal', 'Polyglot', 'Java', 'Packages', 'java', 'javax', 'com', 'org', 'edu', 'arguments',
                     'global', 'require', 'Debug', 'Realm', 'JavaImporter', 'setTimeout', 'WebAssembly']
                      .filter(name => name in globalThis).join()"""));
        }
    }

    @Test
    void errorsCanCaptureTheirStackAsInNode() {
        try (World world = new World()) {
            assertEquals("true", world.text("""
                    function capture() { const o = {}; Error.captureStackTrace(o); return o.stack }
                    capture().includes('at capture (test.js:1')"""));
        }
    }

    /** Each of these makes a buffer in another way. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "new ArrayBuffer(3)",
                "new ArrayBuffer(3, {maxByteLength: 9})",
                "new ArrayBuffer(3).slice(1)",
                "new ArrayBuffer(3).transfer()",
                "new ArrayBuffer(3).transfer(9)",
                "new ArrayBuffer(3, {maxByteLength: 9}).transferToFixedLength()",
                "new SharedArrayBuffer(3)",
                "new SharedArrayBuffer(3).slice(1)",
                "new Uint8Array(3).buffer",
                "new Uint8Array([1, 2]).buffer",
                "new Uint8Array(new Float64Array(3)).buffer",
                "Uint8Array.of(1, 2).buffer",
                "Uint8Array.from('12').buffer",
                "new Uint8Array(3).slice(1).buffer",
                "new Uint8Array(3).map(x => x).buffer",
                "new Uint8Array(3).filter(x => true).buffer",
                "new Uint8Array(3).with(0, 1).buffer",
                "new Uint8Array(3).toSorted().buffer",
                "new Uint8Array(3).toReversed().buffer",
                "new Uint8Array(3).subarray(1).buffer"
            })
    void everyBufferHasAnAddress(String source) {
        try (World world = new World()) {
            assertEquals(true, world.realm.buffers().addressOf(world.js(source)) != 0);
        }
    }
}
