// Readable.from takes from an iterator without waiting, unless it or its values are asynchronous.
'use strict';

var Readable = require('stream').Readable;

function run(name, iterable, next) {
  var log = [];
  var stream = Readable.from(iterable);
  stream.on('data', function (chunk) {
    log.push(chunk);
    if (chunk === 1) {
      process.nextTick(function () { log.push('tick'); });
      Promise.resolve().then(function () { log.push('job'); });
    }
  });
  stream.on('error', function (error) { log.push(error.code || error.message); });
  stream.on('close', function () {
    console.log(name, log.join(' '), stream.readableEnded, stream.destroyed);
    next();
  });
}

function* counting() {
  yield 1;
  yield 2;
  try {
    yield 3;
    throw new Error('thrown');
  } finally {
    console.log('over');
  }
}

function* nothing() {
  yield 1;
  yield null;
}

var reads = 0;
var lazy = {};
lazy[Symbol.iterator] = function () {
  return { next: function () { return { value: ++reads, done: reads > 40 }; } };
};

async function* later() {
  yield 1;
  yield 2;
  await null;
  yield Promise.resolve(3);
}

run('array', [1, 2, 3, 4], function () {
  run('promises', [1, Promise.resolve('later'), 2, 3], function () {
    run('generator', counting(), function () {
      run('null', nothing(), function () {
        run('rejected', [1, Promise.reject(new Error('rejected')), 3], function () {
          run('asynchronous', later(), taken);
        });
      });
    });
  });
});

// It takes what it needs.
function taken() {
  var stream = Readable.from(lazy);
  console.log('taken', reads);
  console.log(stream.read(), reads);
  setImmediate(function () {
    console.log('then', reads, stream.read(), reads);
    stream.destroy();
    end(['by an error', 'without', 'before']);
  });
}

// A stream that is destroyed ends its iterator: with the error, if there is one.
function* careful(name) {
  try {
    yield 1;
    yield 2;
  } catch (error) {
    console.log(name, 'caught', error.message);
    yield 3;
  } finally {
    console.log(name, 'ended');
  }
}

function end(names) {
  if (names.length === 0) return;
  var name = names[0];
  var stream = Readable.from(careful(name));
  stream.on('error', function (error) { console.log(name, error.message); });
  stream.on('close', function () {
    console.log(name, 'closed');
    end(names.slice(1));
  });
  if (name !== 'before') stream.read();
  stream.destroy(name === 'by an error' ? new Error('broken') : undefined);
}
