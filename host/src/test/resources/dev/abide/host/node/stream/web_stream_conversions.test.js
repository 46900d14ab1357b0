// Streams of Node as streams of the web, and back: chunks, ends, errors, back pressure.
var stream = require('stream');
var web = require('stream/web');
function collect(readable, done) {
  var reader = readable.getReader(), all = [];
  (function next() { reader.read().then(function (r) { if (r.done) return done(null, all); all.push(r.value); next(); }, function (e) { done(e, all); }); })();
}
function show(value) { return value instanceof Uint8Array ? value.constructor.name + ' ' + Buffer.from(value).toString() : JSON.stringify(value); }
var steps = [
  function (next) {
    collect(stream.Readable.toWeb(stream.Readable.from([Buffer.from('ab'), Buffer.from('cd')], { objectMode: false })), function (e, all) { console.log('bytes', e, all.map(show).join()); next(); });
  },
  function (next) {
    collect(stream.Readable.toWeb(stream.Readable.from([1, { x: 2 }, 'three'])), function (e, all) { console.log('objects', e, all.map(show).join()); next(); });
  },
  function (next) {
    var failing = new stream.Readable({ read: function () {} });
    var w = stream.Readable.toWeb(failing);
    collect(w, function (e, all) { console.log('failed', e && e.message, all.length); next(); });
    setImmediate(function () { failing.destroy(new RangeError('broken')); });
  },
  function (next) {
    var early = new stream.Readable({ read: function () {} });
    collect(stream.Readable.toWeb(early), function (e) { console.log('early', e && e.name, e && e.code, e && e.cause && e.cause.code); next(); });
    setImmediate(function () { early.destroy(); });
  },
  function (next) {
    var cancelled = stream.Readable.from(['a', 'b']);
    cancelled.on('error', function (e) { console.log('stream error', e.message); }).on('close', function () { console.log('closed', cancelled.destroyed); next(); });
    stream.Readable.toWeb(cancelled).cancel(new Error('enough')).then(function () { console.log('cancelled'); });
  },
  function (next) {
    var gone = stream.Readable.from([]); gone.destroy();
    collect(stream.Readable.toWeb(gone), function (e, all) { console.log('gone', e, all.length); next(); });
  },
  function (next) {
    var source = new web.ReadableStream({ start: function (c) { c.enqueue('x'); c.enqueue(new Uint8Array([121])); c.close(); } });
    stream.Readable.fromWeb(source, { encoding: 'utf8' }).on('data', function (d) { console.log('data', show(d)); }).on('end', function () { console.log('end'); next(); });
  },
  function (next) {
    var source = new web.ReadableStream({ pull: function (c) { c.error(new TypeError('bad')); } });
    stream.Readable.fromWeb(source).on('error', function (e) { console.log('error', e.name, e.message); }).on('close', next).resume();
  },
  function (next) {
    var source = new web.ReadableStream({ cancel: function (reason) { console.log('cancel', reason && reason.message); } });
    stream.Readable.fromWeb(source).on('error', function (e) { console.log('error', e.message); }).on('close', next).destroy(new Error('stop'));
  },
  function (next) {
    var seen = [];
    var target = new web.WritableStream({ write: function (c) { seen.push(show(c)); }, close: function () { console.log('web close', seen.join()); } });
    var w = stream.Writable.fromWeb(target);
    w.write('one'); w.end(Buffer.from('two'));
    w.on('finish', function () { console.log('finish'); }).on('close', next);
  },
  function (next) {
    var target = new web.WritableStream({ write: function (c) { throw new Error('full'); } });
    var w = stream.Writable.fromWeb(target, { objectMode: true });
    w.on('error', function (e) { console.log('error', e.message); }).on('close', next);
    w.write({ a: 1 });
  },
  function (next) {
    var chunks = [];
    var target = new stream.Writable({ highWaterMark: 2, write: function (c, e, cb) { chunks.push(String(c)); setImmediate(cb); } });
    var writer = stream.Writable.toWeb(target).getWriter();
    ['aa', 'bb', 'cc'].forEach(function (c) { writer.write(Buffer.from(c)); });
    writer.close().then(function () { console.log('closed', chunks.join(), target.writableFinished); next(); });
  },
  function (next) {
    var target = new stream.Writable({ write: function (c, e, cb) { cb(new Error('disk')); } });
    var writer = stream.Writable.toWeb(target).getWriter();
    writer.closed.catch(function (e) { console.log('closed', e.message); next(); });
    writer.write(Buffer.from('x')).then(function () { console.log('written'); }, function (e) { console.log('write', e.message); });
  },
  function (next) {
    var target = new stream.Writable({ write: function (c, e, cb) { cb(); } });
    target.on('error', function (e) { console.log('error', e.message); }).on('close', next);
    stream.Writable.toWeb(target).abort(new Error('quit')).then(function () { console.log('aborted', target.destroyed); });
  },
  function (next) {
    var pass = new web.TransformStream({ transform: function (c, k) { k.enqueue(Buffer.from(Buffer.from(c).toString().toUpperCase())); } });
    var duplex = stream.Duplex.fromWeb(pass);
    duplex.on('data', function (d) { console.log('up', show(d)); }).on('end', function () { console.log('end'); }).on('close', next);
    duplex.write('quiet'); duplex.end('loud');
  },
  function (next) {
    var pair = stream.Duplex.toWeb(new stream.PassThrough());
    console.log(pair.readable instanceof web.ReadableStream, pair.writable instanceof web.WritableStream);
    var writer = pair.writable.getWriter();
    writer.write(Buffer.from('through')); writer.close();
    collect(pair.readable, function (e, all) { console.log(e, all.map(show).join()); next(); });
  },
  function (next) {
    [function () { stream.Readable.fromWeb({}); }, function () { stream.Writable.fromWeb(null); }, function () { stream.Duplex.fromWeb(1); }].forEach(function (f) {
      try { f(); console.log('no error'); } catch (e) { console.log(e.code); }
    });
    next();
  }
];
(function run() { var step = steps.shift(); if (step) step(function () { setImmediate(run); }); })();
