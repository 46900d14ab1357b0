// The operations that are measured, by name: each a function that does its operation n times. ES5, so that every engine
// runs the same text.
'use strict';

function addon(name) { return require('../../../target/addons/' + name + '.node'); }

var values = addon('values'), texts = addon('texts'), objects = addon('objects'), functions = addon('functions'),
  memory = addon('memory'), threads = addon('threads');

function repeat(unit, n) {
  var units = [];
  for (var i = 0; i < n; i++) units.push(unit);
  return units.join('');
}

function empty() {}
function sum(a, b) { return a + b; }
function thrower() { throw error; }
var error = new Error('a message');
var object = { value: 1 }, other = { value: 2 }, ten = { a: 0, b: 1, c: 2, d: 3, e: 4, f: 5, g: 6, h: 7, i: 8, j: 9 };
var symbol = Symbol('key');
var counter = new objects.Counter();
var tagged = objects.tagSet();
var thousand = [];
for (var i = 0; i < 1000; i++) thousand.push(i + 0.5);
var ascii16 = 'sixteen letters!', ascii256 = repeat(ascii16, 16), ascii4096 = repeat(ascii16, 256);
var latin4096 = repeat('\xe4\xf6\xfc\xdf', 1024);
var wide16 = repeat('\u0436\u0437\u0438\u0439', 4), wide256 = repeat(wide16, 16), wide4096 = repeat(wide16, 256);
var bytes = new ArrayBuffer(1024), view = new Uint8Array(bytes), dataView = new DataView(bytes);
var date = new Date(0), promised = Promise.resolve(1), buffer = Buffer.alloc(1024);
var big = BigInt(1234567), bigger = BigInt('123456789012345678901234567890');
var external = memory.external();
objects.keep(object);

// A loop of its own per operation: a shared one would call many functions from one place, which is slow everywhere.
exports.operations = {
  nop: function (n) { var f = values.nop; for (var i = 0; i < n; i++) f(); },
  'callback info': function (n) { var f = values.args0; for (var i = 0; i < n; i++) f(); },
  '2 arguments': function (n) { var f = values.args2; for (var i = 0; i < n; i++) f(i, object); },
  '8 arguments': function (n) { var f = values.args8; for (var i = 0; i < n; i++) f(i, 2, 3, 4, 5, 6, 7, object); },
  add: function (n) { var f = values.add; for (var i = 0, sum = 0; i < n; i++) sum = f(sum, 0.5); },
  'int32 in': function (n) { var f = values.int32In; for (var i = 0; i < n; i++) f(i); },
  'uint32 in': function (n) { var f = values.uint32In; for (var i = 0; i < n; i++) f(i); },
  'int64 in': function (n) { var f = values.int64In; for (var i = 0; i < n; i++) f(i); },
  'double in': function (n) { var f = values.doubleIn; for (var i = 0; i < n; i++) f(i + 0.5); },
  'boolean in': function (n) { var f = values.boolIn; for (var i = 0; i < n; i++) f(true); },
  'date in': function (n) { var f = values.dateIn; for (var i = 0; i < n; i++) f(date); },
  'bigint in': function (n) { var f = values.bigintIn; for (var i = 0; i < n; i++) f(big); },
  'bigint + 1': function (n) { var f = values.bigintNext; for (var i = 0; i < n; i++) f(big); },
  'bigint words': function (n) { var f = values.bigintWords; for (var i = 0; i < n; i++) f(bigger); },
  'int32 out': function (n) { var f = values.int32Out; for (var i = 0; i < n; i++) f(); },
  'uint32 out': function (n) { var f = values.uint32Out; for (var i = 0; i < n; i++) f(); },
  'int64 out': function (n) { var f = values.int64Out; for (var i = 0; i < n; i++) f(); },
  'double out': function (n) { var f = values.doubleOut; for (var i = 0; i < n; i++) f(); },
  'boolean out': function (n) { var f = values.boolOut; for (var i = 0; i < n; i++) f(); },
  'undefined out': function (n) { var f = values.undefinedOut; for (var i = 0; i < n; i++) f(); },
  'global out': function (n) { var f = values.globalOut; for (var i = 0; i < n; i++) f(); },
  'date out': function (n) { var f = values.dateOut; for (var i = 0; i < n; i++) f(); },
  'bigint out': function (n) { var f = values.bigintOut; for (var i = 0; i < n; i++) f(); },
  'symbol out': function (n) { var f = values.symbolOut; for (var i = 0; i < n; i++) f(); },
  'typeof': function (n) { var f = values.typeOf; for (var i = 0; i < n; i++) f(object); },
  'is array': function (n) { var f = values.isArray; for (var i = 0; i < n; i++) f(thousand); },
  'is date': function (n) { var f = values.isDate; for (var i = 0; i < n; i++) f(date); },
  'is error': function (n) { var f = values.isError; for (var i = 0; i < n; i++) f(error); },
  'is promise': function (n) { var f = values.isPromise; for (var i = 0; i < n; i++) f(promised); },
  'is buffer': function (n) { var f = values.isBuffer; for (var i = 0; i < n; i++) f(buffer); },
  'is typed array': function (n) { var f = values.isTypedArray; for (var i = 0; i < n; i++) f(view); },
  'strict equals': function (n) { var f = values.strictEquals; for (var i = 0; i < n; i++) f(object, other); },
  'coerce to number': function (n) { var f = values.coerceNumber; for (var i = 0; i < n; i++) f('42'); },
  'coerce to string': function (n) { var f = values.coerceString; for (var i = 0; i < n; i++) f(42); },
  'coerce to boolean': function (n) { var f = values.coerceBool; for (var i = 0; i < n; i++) f(object); },
  'coerce to object': function (n) { var f = values.coerceObject; for (var i = 0; i < n; i++) f(object); },

  'utf8 in, 16': function (n) { var f = texts.utf8In; for (var i = 0; i < n; i++) f(ascii16); },
  'utf8 in, 256': function (n) { var f = texts.utf8In; for (var i = 0; i < n; i++) f(ascii256); },
  'utf8 in, 4096': function (n) { var f = texts.utf8In; for (var i = 0; i < n; i++) f(ascii4096); },
  'utf8 in, 256 wide': function (n) { var f = texts.utf8In; for (var i = 0; i < n; i++) f(wide256); },
  'utf8 in, 4096 wide': function (n) { var f = texts.utf8In; for (var i = 0; i < n; i++) f(wide4096); },
  'utf8 length, 4096': function (n) { var f = texts.utf8Length; for (var i = 0; i < n; i++) f(ascii4096); },
  'latin1 in, 16': function (n) { var f = texts.latin1In; for (var i = 0; i < n; i++) f(ascii16); },
  'latin1 in, 4096': function (n) { var f = texts.latin1In; for (var i = 0; i < n; i++) f(latin4096); },
  'utf16 in, 16': function (n) { var f = texts.utf16In; for (var i = 0; i < n; i++) f(wide16); },
  'utf16 in, 256': function (n) { var f = texts.utf16In; for (var i = 0; i < n; i++) f(wide256); },
  'utf16 in, 4096': function (n) { var f = texts.utf16In; for (var i = 0; i < n; i++) f(wide4096); },
  'utf16 in, 4096 ascii': function (n) { var f = texts.utf16In; for (var i = 0; i < n; i++) f(ascii4096); },
  'utf8 out, 16': function (n) { var f = texts.utf8Out; for (var i = 0; i < n; i++) f(16); },
  'utf8 out, 256': function (n) { var f = texts.utf8Out; for (var i = 0; i < n; i++) f(256); },
  'utf8 out, 4096': function (n) { var f = texts.utf8Out; for (var i = 0; i < n; i++) f(4096); },
  'utf8 out, 4096 wide': function (n) { var f = texts.utf8OutWide; for (var i = 0; i < n; i++) f(4096); },
  'latin1 out, 16': function (n) { var f = texts.latin1Out; for (var i = 0; i < n; i++) f(16); },
  'latin1 out, 4096': function (n) { var f = texts.latin1Out; for (var i = 0; i < n; i++) f(4096); },
  'utf16 out, 16': function (n) { var f = texts.utf16Out; for (var i = 0; i < n; i++) f(16); },
  'utf16 out, 256': function (n) { var f = texts.utf16Out; for (var i = 0; i < n; i++) f(256); },
  'utf16 out, 4096': function (n) { var f = texts.utf16Out; for (var i = 0; i < n; i++) f(4096); },

  object: function (n) { var f = objects.object; for (var i = 0; i < n; i++) f(); },
  'object of 1': function (n) { var f = objects.objectOf1; for (var i = 0; i < n; i++) f(); },
  'object of 10': function (n) { var f = objects.objectOf10; for (var i = 0; i < n; i++) f(); },
  'define 2 properties': function (n) { var f = objects.defineProperties; for (var i = 0; i < n; i++) f(); },
  'get by name': function (n) { var f = objects.getNamed; for (var i = 0; i < n; i++) f(object); },
  'set by name': function (n) { var f = objects.setNamed; for (var i = 0; i < n; i++) f(object); },
  'has by name': function (n) { var f = objects.hasNamed; for (var i = 0; i < n; i++) f(object); },
  'get by key': function (n) { var f = objects.getKey; for (var i = 0; i < n; i++) f(object, 'value'); },
  'set by key': function (n) { var f = objects.setKey; for (var i = 0; i < n; i++) f(object, 'value', i); },
  'get by symbol': function (n) { var f = objects.getKey; for (var i = 0; i < n; i++) f(object, symbol); },
  'has by key': function (n) { var f = objects.hasKey; for (var i = 0; i < n; i++) f(object, 'value'); },
  'has own': function (n) { var f = objects.hasOwn; for (var i = 0; i < n; i++) f(object, 'value'); },
  'set and delete': function (n) { var f = objects.deleteKey; for (var i = 0; i < n; i++) f(other, 'extra', 1); },
  '10 names': function (n) { var f = objects.names; for (var i = 0; i < n; i++) f(ten); },
  'all 10 own names': function (n) { var f = objects.allNames; for (var i = 0; i < n; i++) f(ten); },
  prototype: function (n) { var f = objects.prototype; for (var i = 0; i < n; i++) f(object); },
  freeze: function (n) { var f = objects.freeze; for (var i = 0; i < n; i++) f(); },
  'array of 3': function (n) { var f = objects.arrayOf3; for (var i = 0; i < n; i++) f(); },
  'array of 1000 in': function (n) { var f = objects.arraySum; for (var i = 0; i < n; i++) f(thousand); },
  'array of 1000 out': function (n) { var f = objects.arrayCreate; for (var i = 0; i < n; i++) f(1000); },
  'instanceof': function (n) { var f = objects.instanceOf; for (var i = 0; i < n; i++) f(counter, objects.Counter); },
  'new instance': function (n) { var f = objects.newInstance; for (var i = 0; i < n; i++) f(empty); },
  'new and wrap': function (n) { var C = objects.Counter; for (var i = 0; i < n; i++) new C(); },
  'wrap, no finalizer': function (n) { var f = objects.wrapPlain; for (var i = 0; i < n; i++) f(); },
  'method and unwrap': function (n) { for (var i = 0; i < n; i++) counter.increment(); },
  'getter and unwrap': function (n) { for (var i = 0, last; i < n; i++) last = counter.count; return last; },
  'define class': function (n) { var f = objects.defineClass; for (var i = 0; i < n; i++) f(); },
  'tag, set': function (n) { var f = objects.tagSet; for (var i = 0; i < n; i++) f(); },
  'tag, check': function (n) { var f = objects.tagCheck; for (var i = 0; i < n; i++) f(tagged); },
  reference: function (n) { var f = objects.reference; for (var i = 0; i < n; i++) f(object); },
  'reference, weak': function (n) { var f = objects.referenceWeak; for (var i = 0; i < n; i++) f(object); },
  'reference, read': function (n) { var f = objects.referenceRead; for (var i = 0; i < n; i++) f(); },
  'reference, count': function (n) { var f = objects.referenceCount; for (var i = 0; i < n; i++) f(); },

  call: function (n) { var f = functions.call0; for (var i = 0; i < n; i++) f(empty); },
  'call with 2': function (n) { var f = functions.call2; for (var i = 0; i < n; i++) f(sum); },
  '100 calls': function (n) { var f = functions.call100; for (var i = 0; i < n; i++) f(sum); },
  identity: function (n) { var f = functions.identity; for (var i = 0; i < n; i++) f(object); },
  'create function': function (n) { var f = functions.createFunction; for (var i = 0; i < n; i++) f(); },
  'handle scope': function (n) { var f = functions.handleScope; for (var i = 0; i < n; i++) f(); },
  'escapable scope': function (n) { var f = functions.escapableScope; for (var i = 0; i < n; i++) f(); },
  'create error': function (n) { var f = functions.createError; for (var i = 0; i < n; i++) f(); },
  'throw error': function (n) { var f = functions.throwError; for (var i = 0; i < n; i++) try { f(); } catch (e) { empty(e); } },
  'throw value': function (n) { var f = functions.throwValue; for (var i = 0; i < n; i++) try { f(error); } catch (e) { empty(e); } },
  'catch in C': function (n) { var f = functions.catchError; for (var i = 0; i < n; i++) f(thrower); },
  'is exception pending': function (n) { var f = functions.isExceptionPending; for (var i = 0; i < n; i++) f(); },
  'last error': function (n) { var f = functions.lastError; for (var i = 0; i < n; i++) f(); },
  promise: function (n) { var f = functions.promise; for (var i = 0; i < n; i++) f(); },
  'run script': function (n) { var f = functions.runScript; for (var i = 0; i < n; i++) f('1+1'); },
  'cleanup hook': function (n) { var f = functions.cleanupHook; for (var i = 0; i < n; i++) f(); },

  'array buffer, 1 KiB': function (n) { var f = memory.arrayBuffer; for (var i = 0; i < n; i++) f(1024); },
  'buffer, 1 KiB': function (n) { var f = memory.buffer; for (var i = 0; i < n; i++) f(1024); },
  'buffer, 1 MiB': function (n) { var f = memory.buffer; for (var i = 0; i < n; i++) f(1048576); },
  'buffer copy, 1 KiB': function (n) { var f = memory.bufferCopy; for (var i = 0; i < n; i++) f(1024); },
  'buffer copy, 1 MiB': function (n) { var f = memory.bufferCopy; for (var i = 0; i < n; i++) f(1048576); },
  'external buffer': function (n) { var f = memory.bufferExternal; for (var i = 0; i < n; i++) f(); },
  'external array buffer': function (n) { var f = memory.arrayBufferExternal; for (var i = 0; i < n; i++) f(); },
  'buffer info': function (n) { var f = memory.bufferInfo; for (var i = 0; i < n; i++) f(buffer); },
  'array buffer info': function (n) { var f = memory.arrayBufferInfo; for (var i = 0; i < n; i++) f(bytes); },
  'typed array info': function (n) { var f = memory.typedArrayInfo; for (var i = 0; i < n; i++) f(view); },
  'typed array data': function (n) { var f = memory.typedArrayData; for (var i = 0; i < n; i++) f(view); },
  'data view info': function (n) { var f = memory.dataViewInfo; for (var i = 0; i < n; i++) f(dataView); },
  'typed array': function (n) { var f = memory.typedArray; for (var i = 0; i < n; i++) f(bytes); },
  'data view': function (n) { var f = memory.dataView; for (var i = 0; i < n; i++) f(bytes); },
  external: function (n) { var f = memory.external; for (var i = 0; i < n; i++) f(); },
  'external, finalized': function (n) { var f = memory.externalFinalized; for (var i = 0; i < n; i++) f(); },
  'external in': function (n) { var f = memory.externalIn; for (var i = 0; i < n; i++) f(external); },
  'instance data': function (n) { var f = memory.instanceData; for (var i = 0; i < n; i++) f(); },
  'adjust memory': function (n) { var f = memory.adjustMemory; for (var i = 0; i < n; i++) f(); }
};

function works(together) {
  return function (n, done) {
    var left = n, toStart = n;
    function start() { toStart--; threads.work(ended); }
    function ended() {
      if (--left === 0) done();
      else if (toStart > 0) start();
    }
    for (var i = 0; i < together; i++) start();
  };
}

// What ends later: in units of several, and the loop tells when it has ended.
exports.asynchronous = {
  'await a promise': {
    unit: 1000,
    loop: function (n, done) {
      var f = functions.promise;
      (function next() { if (n-- > 0) f().then(next); else done(); })();
    }
  },
  'work, alone': { unit: 1, loop: works(1) },
  'work of 1000': { unit: 1000, loop: works(1000) },
  'threadsafe call': { unit: 10000, loop: function (n, done) { threads.callFromThread(n, empty, done); } }
};

exports.cpuTime = threads.cpuTime;
