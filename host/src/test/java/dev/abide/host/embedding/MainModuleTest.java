package dev.abide.host.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.abide.JsRuntime;
import dev.abide.RuntimeOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Scripts and what they require, run as a program; what engines differ in is tested elsewhere. */
@ParameterizedClass
@MethodSource("dev.abide.host.NodeComparison#engines")
class MainModuleTest extends RunningInFolder {
    @Test
    void ticksAndMicrotasksAndPhasesHaveNodesOrder() throws IOException {
        int code = run("""
                setImmediate(() => console.log('immediate'));
                setTimeout(() => { console.log('timer'); process.nextTick(() => console.log('timer tick')); }, 1);
                Promise.resolve().then(() => { console.log('micro'); process.nextTick(() => console.log('tick of micro')); });
                process.nextTick(() => console.log('tick'));
                process.on('exit', (code) => console.log('exit', code));
                console.log('main');
                """);
        assertEquals(0, code, errors());
        assertTrue(output().startsWith("main\ntick\nmicro\ntick of micro\n"), output());
        assertTrue(output().contains("timer\ntimer tick\n"), output());
        assertTrue(output().endsWith("exit 0\n"), output());
    }

    @Test
    void anUncaughtExceptionIsPrintedAndTheCodeIsOne() throws IOException {
        int code = run("process.on('exit', c => console.log('exit', c));\n\nsetTimeout(() => { null.f() }, 1);\n");
        assertEquals(1, code);
        assertEquals("exit 1\n", output());
        assertTrue(errors().contains("main.js:3\nsetTimeout(() => { null.f() }, 1);\n"), errors());
        assertTrue(errors().contains("TypeError"), errors());
        assertTrue(errors().endsWith("\nNode.js v20.19.0\n"), errors());
    }

    @Test
    void anUncaughtExceptionGoesToItsListener() throws IOException {
        int code = run(
                "process.on('uncaughtException', e => console.log('got', e.message)); setTimeout(() => console.log('on'), 5); throw new Error('x')");
        assertEquals(0, code, errors());
        assertEquals("got x\non\n", output());
    }

    @Test
    void aThrowingListenerOfUncaughtExceptionGivesSeven() throws IOException {
        assertEquals(7, run("process.on('uncaughtException', () => { throw new Error('y') }); throw new Error('x')"));
    }

    @Test
    void aMainModuleThatNeverEndsGivesThirteen() throws IOException {
        assertEquals(13, runModule("await new Promise(() => {}); console.log('never')"));
        assertEquals("exit 0 13\n", output());
    }

    @Test
    void aMainModuleThatNeverEndsGivesTheCodeThatItSet() throws IOException {
        assertEquals(5, runModule("process.exitCode = 5; await new Promise(() => {})"));
        assertEquals("exit 5 5\n", output());
    }

    @Test
    void whoCallsExitMeansIt() throws IOException {
        assertEquals(0, runModule("setTimeout(() => process.exit(), 1); await new Promise(() => {})"));
        assertEquals("exit 0 undefined\n", output());
    }

    private int runModule(String script) throws IOException {
        String listening = "process.on('exit', c => console.log('exit', c, process.exitCode));\n";
        file("main.mjs", listening + script);
        return JsRuntime.run(options(), runtime -> runtime.runMain("main.mjs"));
    }

    @Test
    void anUnhandledRejectionIsAnUncaughtException() throws IOException {
        assertEquals(1, run("Promise.reject(5); setTimeout(() => console.log('never'), 1000)"));
        assertEquals("", output());
        assertTrue(errors().contains("UnhandledPromiseRejection"), errors());
        assertTrue(errors().contains("with the reason \"5\"."), errors());
        assertTrue(errors().contains("ERR_UNHANDLED_REJECTION"), errors());
    }

    @Test
    void aRejectionThatIsHandledInTheSameTurnIsNone() throws IOException {
        assertEquals(
                0,
                run(
                        "var p = Promise.reject(new Error('x')); process.nextTick(() => p.catch(() => console.log('handled')))"),
                errors());
        assertEquals("handled\n", output());
    }

    @Test
    void exitCodesAreThoseOfNode() throws IOException {
        assertEquals(4, run("process.exitCode = 4"));
        assertEquals(3, run("setTimeout(() => process.exit(3), 1); setInterval(() => {}, 1000)"));
        assertEquals(9, run("process.on('exit', () => { process.exitCode = 9 }); throw 1"));
        assertEquals(0, run("process.on('beforeExit', () => console.log('before'))"));
        assertEquals("before\n", output());
    }

    @Test
    void aScriptThatDoesNotParseTellsWhere() throws IOException {
        assertEquals(1, run("let a = 1;\nlet b = = 2;\n"));
        assertTrue(errors().contains("main.js:2\nlet b = = 2;\n"), errors());
        assertTrue(errors().contains("SyntaxError"), errors());
    }

    @Test
    void aMissingModuleHasCodeAndRequireStack() throws IOException {
        assertEquals(
                0,
                run(
                        "try { require('none') } catch (e) { console.log(e.code, e.message.split('\\n')[1], e.requireStack.length) }"),
                errors());
        assertEquals("MODULE_NOT_FOUND Require stack: 1\n", output());
        int code = JsRuntime.run(options(), runtime -> runtime.runMain("no-such-script"));
        assertEquals(1, code);
        assertTrue(errors().contains("Cannot find module"), errors());
    }

    @Test
    void modulesMayRequireEachOther() throws IOException {
        file("a.js", "exports.early = 1; exports.b = require('./b'); exports.late = 2;");
        file("b.js", "const a = require('./a'); module.exports = Object.keys(a).join();");
        run("console.log(require('./a').b, require.cache[require.resolve('./b')].loaded, module.children.length)");
        assertEquals("early true 1\n", output());
    }

    @Test
    void aModuleThatIsTakenFromTheCacheIsLoadedAnew() throws IOException {
        file("count.js", "globalThis.count = (globalThis.count || 0) + 1; module.exports = count;");
        run(
                "require('./count'); require('./count'); delete require.cache[require.resolve('./count')]; console.log(require('./count'))");
        assertEquals("2\n", output());
    }

    @Test
    void jsonIsRequiredAndAnErrorInItNamesTheFile() throws IOException {
        file("good.json", "\uFEFF{\"a\": [1]}");
        file("bad.json", "{\"a\": }");
        run(
                "console.log(require('./good').a[0]); try { require('./bad') } catch (e) { console.log(e.name, e.message.includes('bad.json: ')) }");
        assertEquals("1\nSyntaxError true\n", output());
    }

    @Test
    void packagesAreFoundInNodeModulesAndNodePath() throws IOException {
        file("node_modules/p/package.json", "{\"main\": \"lib.js\"}");
        file(
                "node_modules/p/lib.js",
                "#!/usr/bin/env node\nmodule.exports = __filename.split('/').slice(-2).join('/');");
        run(
                "console.log(require('p'), require('node:module').createRequire(__filename)('p'), require.resolve('p', {paths: [__dirname]}).length > 0)");
        assertEquals("p/lib.js p/lib.js true\n", output());
    }

    @Test
    void aWrongAddonFailsWithItsCode() throws IOException {
        file("bad.node", "no library");
        run("try { require('./bad.node') } catch (e) { console.log(e.code) }");
        assertEquals("ERR_DLOPEN_FAILED\n", output());
    }

    @Test
    void whatAnInstallerNamedByTheAbiOfNodeIsFound() throws IOException {
        file("lib/binding/node-v115-linux-x64/found.js", "exports.a = 1;");
        file("lib/binding/node-v0-linux-x64/ours.js", "exports.a = 2;");
        file("lib/binding/node-v115-linux-x64/ours.js", "exports.a = 3;");
        int code = run("""
                const folder = './lib/binding/node-v' + process.versions.modules + '-linux-x64/';
                console.log(require(folder + 'found').a, require(require('path').resolve(folder, 'found.js')).a, require(folder + 'ours').a);
                try { require(folder + 'nothing') } catch (e) { console.log(e.code) }
                """);
        assertEquals(0, code, errors());
        assertEquals("1 1 2\nMODULE_NOT_FOUND\n", output());
    }

    @Test
    void ecmaScriptModulesAreTakenWithRequireAndRunAsMain() throws IOException {
        file(
                "esm/package.json",
                "{\"name\": \"esm\", \"type\": \"module\", \"exports\": {\"import\": \"./a.js\", \"default\": \"./a.js\"}}");
        file("esm/a.js", """
                import path, { join as j } from 'node:path';
                import { odd } from './b.js';
                import cjs, { x } from './c.cjs';
                export const list = [j('a', 'b'), path.sep, x, cjs.x], { length } = list;
                export function even(n) { return n === 0 || odd(n - 1); }
                export default class Thing { get file() { return import.meta.filename.split('/').pop(); } }
                export * from './b.js';
                """);
        file("esm/b.js", "import * as a from './a.js'; export function odd(n) { return n !== 0 && a.even(n - 1); }");
        file("esm/c.cjs", "exports.x = 42;");
        int code = run("""
                const a = require('./esm/a.js');
                console.log(a.list.join(), a.length, a.even(4), a.odd(3), new a.default().file, Object.keys(a).join());
                import('./esm/a.js').then(b => console.log(b === a, b.list === a.list));
                """);
        assertEquals(0, code, errors());
        assertEquals("a/b,/,42,42 4 true true a.js __esModule,default,even,length,list,odd\nfalse true\n", output());
        stdout.reset();
        file("m.mjs", "import { list } from './esm/a.js';\nconsole.log(list.length);\n");
        int main = JsRuntime.run(options(), runtime -> runtime.runMain("m.mjs"));
        assertEquals(0, main, errors());
        assertEquals("4\n", output());
    }

    @Test
    void aTextOnTheCommandLineFindsBuiltinModulesAndAnEnvironmentFile() throws IOException {
        Path variables = file("own.env", "FROM_FILE=yes\n");
        RuntimeOptions options = RuntimeOptions.builder()
                .engine(engine)
                .workingDirectory(folder.toRealPath())
                .execArguments(List.of(
                        "--env-file=" + variables,
                        "--eval",
                        "console.log(typeof assert, typeof fs.readFileSync, process.env.FROM_FILE)"))
                .stdout(stdout)
                .stderr(stderr)
                .build();
        int code = JsRuntime.run(options, runtime -> runtime.runMain());
        assertEquals("", errors());
        assertEquals("function function yes\n", output());
        assertEquals(0, code);
    }
}
