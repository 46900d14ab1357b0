'use strict';

var stream = require('stream');
var EventEmitter = require('events');
var util = require('util');

// ---- Events

var emitter = new EventEmitter();
emitter.on('newListener', function (type) { console.log('new', String(type)); });
function first() { console.log('first', Array.prototype.slice.call(arguments).join()); }
emitter.on('x', first);
emitter.prependListener('x', function () { console.log('zeroth', this === emitter); });
emitter.once('x', function () { console.log('once'); });
console.log(emitter.emit('x', 1, 2), emitter.emit('x'), emitter.emit('none'), emitter.listenerCount('x'), emitter.eventNames(), emitter.rawListeners('x').length);
emitter.off('x', first).removeAllListeners('x');
console.log(emitter.listenerCount('x'));
try { emitter.emit('error', new Error('unheard')); } catch (error) { console.log(error.message); }
try { emitter.emit('error', { a: 1 }); } catch (error) { console.log(error.code, error.message); }
try { emitter.on('x', 5); } catch (error) { console.log(error.name, error.code, error.message); }
function Sub() { EventEmitter.call(this); }
util.inherits(Sub, EventEmitter);
console.log(new Sub() instanceof EventEmitter, Sub.super_ === EventEmitter, new Sub().listeners('a'));

// ---- Streams

var log = [];
function done() { console.log(log.splice(0).join(' ')); }

var upper = new stream.Transform({
  transform: function (chunk, encoding, callback) { callback(null, chunk.toString().toUpperCase()); },
  flush: function (callback) { this.push('!'); callback(); }
});
var text = '';
upper.on('data', function (chunk) { text += chunk; });
upper.on('end', function () { console.log('transform', text); });
upper.on('finish', function () { console.log('finish'); });
upper.on('close', function () { console.log('close'); step2(); });
console.log(upper.write('abc'), upper.writableLength, upper.readableFlowing);
upper.end('def');

function step2() {
  var source = new stream.Readable({ read: function () {} });
  var sink = new stream.Writable({
    highWaterMark: 4,
    write: function (chunk, encoding, callback) { log.push('w:' + chunk); setTimeout(callback, 1); },
    final: function (callback) { log.push('final'); callback(); }
  });
  ['drain', 'finish', 'close', 'pipe', 'unpipe'].forEach(function (name) { sink.on(name, function () { log.push(name); }); });
  ['end', 'close', 'pause', 'resume'].forEach(function (name) { source.on(name, function () { log.push('src-' + name); }); });
  source.pipe(sink);
  source.push('12345');
  source.push('678');
  source.push(null);
  sink.on('close', function () { done(); step3(); });
}

function step3() {
  var pass = new stream.PassThrough();
  stream.pipeline(stream.Readable.from(['a', 'b', 'c']), pass, new stream.Writable({
    write: function (chunk, encoding, callback) { log.push(String(chunk)); callback(); }
  }), function (error) {
    log.push('pipeline ' + error);
    done();
    stream.pipeline(new stream.Readable({ read: function () { this.destroy(new Error('broken')); } }), new stream.PassThrough(), function (error) {
      console.log('pipeline', error.message);
      step4();
    });
  });
}

function step4() {
  var readable = new stream.Readable({ objectMode: true, read: function () {} });
  readable.push({ a: 1 });
  readable.push('x');
  readable.push(null);
  var seen = [];
  readable.on('readable', function () {
    var item;
    while ((item = readable.read()) !== null) seen.push(item);
  });
  readable.on('end', function () {
    console.log('readable', seen);
    var w = new stream.Writable({ write: function (chunk, encoding, callback) { callback(new Error('nope')); } });
    w.on('error', function (error) { console.log('error', error.message, w.destroyed, w.errored === error); });
    w.on('close', function () { console.log('close'); step5(); });
    w.write('x', function (error) { console.log('callback', error && error.message); });
  });
}

function step5() {
  var w = new stream.Writable({ write: function (chunk, encoding, callback) { callback(); } });
  w.end();
  w.on('error', function (error) { console.log(error.code, error.message); });
  w.write('late', function (error) { console.log('late', error.code); });
  w.on('close', function () {
    stream.finished(new stream.Readable({ read: function () { this.push(null); } }).resume(), function (error) {
      console.log('finished', error);
      var r = new stream.Readable({ read: function () {} });
      stream.finished(r, function (error) { console.log('finished', error.code); step6(); });
      r.destroy();
    });
  });
}

function step6() {
  var w = new stream.Writable({
    writev: function (chunks, callback) { console.log('writev', chunks.map(function (c) { return String(c.chunk); })); callback(); }
  });
  w.cork();
  w.write('a');
  w.write('b');
  w.uncork();
  w.end('c');
  var d = new stream.Duplex({ read: function () { this.push('r'); this.push(null); }, write: function (c, e, cb) { console.log('duplex', String(c)); cb(); } });
  console.log(d instanceof stream.Readable, d instanceof stream.Duplex, d.readable, d.writable, d.allowHalfOpen);
  d.on('data', function (c) { console.log('data', String(c)); }).on('end', function () { console.log('end'); }).on('close', function () { console.log('close'); step7(); });
  d.end('z');
}

function step7() {
  var r = stream.Readable.from(['x', 'y']);
  r.toArray().then(function (all) {
    console.log('toArray', all);
    return require('stream/promises').pipeline(stream.Readable.from(['q']), new stream.PassThrough().resume());
  }).then(function () {
    console.log('promises');
    return EventEmitter.once(setLater(), 'go');
  }).then(function (args) { console.log('once', args); });
  function setLater() {
    var e = new EventEmitter();
    setTimeout(function () { e.emit('go', 1, 2); }, 1);
    return e;
  }
}
