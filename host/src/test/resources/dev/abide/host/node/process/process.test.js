'use strict';

console.log(typeof process.pid, process.platform, process.arch, /^v20\./.test(process.version), typeof process.versions.modules, typeof process.versions.openssl, process.argv.length, process.title.length > 0);
console.log(Object.prototype.toString.call(process), process instanceof require('events'), typeof process.hrtime()[0], process.uptime() > 0);
// Without Proxy nothing turns what is assigned into a string.
process.env.ABIDE_T = typeof Proxy === 'function' ? 5 : '5'; console.log(typeof process.env.ABIDE_T, 'ABIDE_T' in process.env, Object.keys(process.env).indexOf('ABIDE_T') >= 0);
delete process.env.ABIDE_T; console.log(process.env.ABIDE_T, 'ABIDE_T' in process.env);
console.log(typeof process.memoryUsage().rss, typeof process.cpuUsage().user, process.umask() >= 0, process.getuid() >= 0, process.release.name);
console.log(process.cwd() === require('path').resolve('.'), process.execArgv, typeof process.execPath);
var dir = process.cwd(); process.chdir('/'); console.log(process.cwd()); process.chdir(dir);
try { process.chdir('/nope-nope'); } catch (e) { console.log(e.code, e.syscall); }
try { process.kill(process.pid, 'SIGBOGUS'); } catch (e) { console.log(e.name, e.code, e.message); }
console.log(process.kill(process.pid, 0));
try { process.binding('x'); } catch (e) { console.log(e.message); }
console.log(typeof process.report.getReport().header.glibcVersionRuntime, process.report.getReport().sharedObjects.length > 0);
console.log(typeof globalThis, global === globalThis, typeof structuredClone, typeof performance.now(), typeof queueMicrotask, typeof AbortController);
console.log(structuredClone({ a: [1, new Date(0), new Map([[1, { b: 2 }]])] }));
try { structuredClone(function f() {}); } catch (e) { console.log(e.name, e.code); }
var ac = new AbortController(); ac.signal.addEventListener('abort', function (e) { console.log('abort', e.type, ac.signal.reason.name); }); ac.abort(); console.log(ac.signal.aborted);
var et = new EventTarget(); et.addEventListener('x', function (e) { console.log(e.type, e.target === et, this === et); }, { once: true }); console.log(et.dispatchEvent(new Event('x')), et.dispatchEvent(new Event('x')));
console.log([typeof console.table, typeof console.Console]);
console.table([{ a: 1, b: 'x' }, { a: 2, c: true }]); console.table([[1, 2], [3, 4]]); console.table(new Map([['k', 1]])); console.table([1, 'two', { three: 3 }]); console.table(5);
console.group('G'); console.log('inner\nlines'); console.group(); console.info('deeper'); console.groupEnd(); console.groupEnd(); console.log('outer');
console.count(); console.count('x'); console.count(); console.countReset(); console.count();
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 });
console.log(); console.log('%s is %d', 'x', 5, { y: 1 });
var c = new console.Console(process.stdout); c.log('own console', [1]);
process.stdout.write('direct\n');
console.log(process.config.target_defaults.default_configuration, process.config.variables.napi_build_version === process.versions.napi, process.config.variables.target_arch);
var os = require('os');
console.log(os.EOL === '\n', os.platform(), os.type(), os.arch(), os.endianness(), os.cpus().length > 0, os.totalmem() > os.freemem(), typeof os.hostname(), os.tmpdir(), os.homedir().length > 0, os.constants.signals.SIGTERM, os.userInfo().uid === process.getuid());
var util = require('util');
util.promisify(function (a, cb) { cb(null, a + 1); })(1).then(function (v) { console.log('promisified', v); });
util.promisify(setTimeout)(1, 'late').then(function (v) { console.log('timeout', v); });
util.callbackify(function (v) { return Promise.resolve(v * 2); })(4, function (error, v) { console.log('callbackified', error, v); });
require('timers/promises').setImmediate('imm').then(function (v) { console.log(v); });
var als = new (require('async_hooks').AsyncLocalStorage)(); als.run({ id: 1 }, function () { console.log(als.getStore()); }); console.log(als.getStore());
console.log(util.inspect(util.parseArgs({ args: ['-f', '--bar', 'b', 'pos'], options: { foo: { type: 'boolean', short: 'f' }, bar: { type: 'string' } }, allowPositionals: true })));
process.on('exit', function (code) { console.log('exit', code, process.exitCode); });
process.nextTick(function (a, b) { console.log('tick', a, b); }, 1, 2);
process.exitCode = 0;
