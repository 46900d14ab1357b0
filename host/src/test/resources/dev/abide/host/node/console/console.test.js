'use strict';
// What the console prints on stdout; a console of one's own, for both streams.
var stream = require('stream');
function sink() {
  var text = '';
  var output = new stream.Writable({ write: function (chunk, encoding, done) { text += chunk; done(); } });
  output.written = function () { return text; };
  return output;
}
console.log();
console.log('%s is %d years and %i, %f, %j %o %O %c styled %% %x', 'Ada', '36.5', 36.9, '1.25', { a: 1 }, [1], { b: { c: {} } }, 'color: red', 'rest', 5);
console.log('100%', 'no format', { a: 'text' }, ['x'], null, undefined, Symbol('s'), -0, function named() {});
console.info('info', 1);
console.debug('debug', 2);
console.group('outer', 1);
console.log('indented\ntwice');
console.group();
console.log({ a: [1, 2], b: 'text' });
console.groupEnd();
console.groupCollapsed('collapsed');
console.log('deeper');
console.groupEnd();
console.groupEnd();
console.groupEnd();
console.log('back');
console.count();
console.count('named');
console.count();
console.countReset();
console.count();
console.dir({ a: { b: { c: { d: 1 } } } }, { depth: 0 });
console.table([{ a: 1, b: 'x' }, { a: 2, c: true }]);
console.table([[1, 2], [3, 4]]);
console.table([{ a: 1, b: 2 }], ['b']);
console.table(new Map([['k', 1], ['l', { m: 2 }]]));
console.table(5);
console.table([]);
console.assert(true, 'not printed');
var out = sink(), errors = sink();
var own = new console.Console(out, errors);
own.log('log');
own.error('error %s', 'x');
own.warn({ a: 1 });
own.assert(false, 'asserted %d', 5);
own.assert(0);
own.countReset('none');
own.group('g');
own.warn('indented');
own.trace('traced');
function show(text) {
  text.split('\n').forEach(function (line) {
    // Frames of a trace are the engine's, process ids the system's.
    if (!/^\s+at |^\(Use `/.test(line)) console.log('> ' + line.replace(/\(node:\d+\)/, '(node)'));
  });
}
show(out.written());
show(errors.written());
console.log(console instanceof console.Console, own instanceof console.Console, typeof console.time, typeof console.timeEnd, typeof console.timeLog);
var grouped = new console.Console({ stdout: sink(), groupIndentation: 4, inspectOptions: { depth: 0 } });
grouped.group();
grouped.log({ a: {} });
console.log(JSON.stringify(grouped._stdout.written()));
[function () { return new console.Console(); }, function () { return new console.Console({ stdout: 1 }); }].forEach(function (f) {
  try { f(); console.log('fine'); } catch (e) { console.log(e.name, e.code); }
});
