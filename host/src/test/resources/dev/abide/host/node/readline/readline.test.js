'use strict';
// Lines of a stream that is no terminal, by events, by questions, and one after the other.
var readline = require('readline');
var stream = require('stream');
var steps = [];
function step(name, body) { steps.push([name, body]); }
function next() {
  var one = steps.shift();
  if (one === undefined) return;
  console.log('--', one[0]);
  one[1](function () { setImmediate(next); });
}
function sink() {
  var text = '';
  var output = new stream.Writable({ write: function (chunk, encoding, done) { text += chunk; done(); } });
  output.written = function () { return JSON.stringify(text); };
  return output;
}
function log(rl) {
  ['line', 'pause', 'resume', 'close'].forEach(function (event) {
    rl.on(event, function (line) { console.log(event, event === 'line' ? JSON.stringify(line) : ''); });
  });
  return rl;
}
function feed(chunks) {
  var input = new stream.PassThrough();
  chunks.forEach(function (chunk) { input.write(chunk); });
  input.end();
  return input;
}
step('every end of a line, also across chunks', function (done) {
  log(readline.createInterface({ input: feed(['a\nb\r\nc\rd', '\r', '\ne\n\n', 'f']), crlfDelay: Infinity })).on('close', done);
});
step('characters across chunks', function (done) {
  var bytes = Buffer.from('h\u00e4\u2603\ud83d\ude00\nz');
  log(readline.createInterface({ input: feed(Array.prototype.map.call(bytes, function (byte) { return Buffer.from([byte]); })) })).on('close', done);
});
step('other separators of Unicode', function (done) {
  log(readline.createInterface({ input: feed(['one\u2028two\u2029three\n']) })).on('close', done);
});
step('nothing at all', function (done) {
  log(readline.createInterface({ input: feed([]) })).on('close', done);
});
step('questions', function (done) {
  var input = new stream.PassThrough(), output = sink();
  var rl = readline.createInterface({ input: input, output: output, prompt: '$ ' });
  console.log(JSON.stringify(rl.getPrompt()), rl.terminal);
  rl.question('name? ', function (name) {
    console.log('answer', name);
    rl.setPrompt('% ');
    rl.prompt();
    rl.on('line', function (line) {
      console.log('line', line, output.written());
      rl.close();
      console.log(rl.closed);
      [function () { rl.question('more? ', function () {}); }, function () { rl.close(); }].forEach(function (f) {
        try { f(); console.log('fine'); } catch (e) { console.log(e.name, e.code, e.message); }
      });
      done();
    });
    input.write('a line\n');
  });
  input.write('Ada\n');
});
step('a question that is called off', function (done) {
  var input = new stream.PassThrough(), controller = new AbortController();
  var rl = readline.createInterface({ input: input, output: sink() });
  rl.question('? ', { signal: controller.signal }, function () { console.log('never'); });
  controller.abort();
  rl.on('line', function (line) { console.log('line', line); rl.close(); done(); });
  input.write('late\n');
});
step('pause and resume', function (done) {
  var input = new stream.PassThrough();
  var rl = log(readline.createInterface({ input: input }));
  console.log(rl.pause() === rl, rl.resume() === rl);
  rl.on('close', done);
  input.end('x\n');
});
step('write', function (done) {
  var rl = log(readline.createInterface({ input: new stream.PassThrough() }));
  rl.on('close', done);
  rl.write('typed\nand more\n');
  rl.close();
});
step('async iteration', function (done) {
  var iterator = readline.createInterface({ input: feed(['1\n2\n', '3']) })[Symbol.asyncIterator || '@@asyncIterator']();
  (function turn() {
    iterator.next().then(function (one) {
      console.log(JSON.stringify(one.value), one.done);
      if (one.done) done(); else turn();
    });
  })();
});
step('promises', function (done) {
  var promises = require('readline/promises');
  console.log(readline.promises === promises);
  var input = new stream.PassThrough(), output = sink();
  var rl = promises.createInterface({ input: input, output: output });
  rl.question('first? ').then(function (first) {
    console.log(first, output.written());
    rl.question('second? ').then(function (second) {
      console.log(second);
      rl.close();
      rl.question('third? ').then(function () { console.log('no failure'); }, function (e) { console.log(e.name, e.code); }).then(done);
    });
    input.write('2nd\n');
  });
  input.write('1st\n');
});
step('the positional form', function (done) {
  var rl = readline.createInterface(feed(['plain\n']), sink());
  console.log(rl instanceof readline.Interface, rl instanceof require('events'));
  log(rl).on('close', done);
});
step('cursors', function (done) {
  var output = sink();
  readline.cursorTo(output, 3);
  readline.cursorTo(output, 3, 4);
  readline.moveCursor(output, -1, 2);
  readline.moveCursor(output, 0, 0);
  readline.clearLine(output, 0);
  readline.clearLine(output, -1);
  readline.clearLine(output, 1);
  readline.clearScreenDown(output, function () { console.log(output.written()); done(); });
});
step('what is wrong', function (done) {
  [function () { readline.createInterface(); }, function () { readline.createInterface({ input: feed([]), prompt: 1 }).close(); },
    function () { readline.createInterface({ input: feed([]) }).question(); }, function () { readline.cursorTo(sink(), NaN); },
    function () { readline.cursorTo(sink(), 'x'); }].forEach(function (f, at) {
    try { f(); console.log(at, 'fine'); } catch (e) { console.log(at, e.name, e.code); }
  });
  done();
});
next();
