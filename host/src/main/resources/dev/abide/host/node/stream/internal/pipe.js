/* readable.pipe(): what it takes for a writable stream to get all that comes, no faster than it wants. */
'use strict';

var destroying = require('internal/stream/destroy');
var Listeners = require('internal/stream/listeners');

exports.pipe = function pipe(target, options) {
  var source = this;
  var state = this._readableState;
  state.pipes.push(target);
  var ends = (!options || options.end !== false) && target !== process.stdout && target !== process.stderr;
  var atEnd = ends ? function () { target.end(); } : function () { source.unpipe(target); };
  var listeners = new Listeners();
  if (state.endEmitted) process.nextTick(atEnd);
  else listeners.add(source, 'end', atEnd, 'once');
  listenForUnpipe(source, target, listeners);
  listenForData(source, target, listeners);
  listenForTheEnd(source, target, listeners);
  target.emit('pipe', source);
  if (target.writableNeedDrain === true) {
    awaitDrain(state, target);
    source.pause();
  } else if (!state.flowing) {
    source.resume();
  }
  return target;
};

function awaitDrain(state, target) {
  if (state.awaitDrainWriters.indexOf(target) < 0) state.awaitDrainWriters.push(target);
}

function onDrain(source, target) {
  var state = source._readableState;
  var index = state.awaitDrainWriters.indexOf(target);
  if (index >= 0) state.awaitDrainWriters.splice(index, 1);
  if (state.awaitDrainWriters.length === 0 && source.listenerCount('data') > 0) source.resume();
}

function listenForUnpipe(source, target, listeners) {
  listeners.add(target, 'unpipe', function (readable, info) {
    if (readable !== source || !info || info.hasUnpiped !== false) return;
    info.hasUnpiped = true;
    listeners.removeAll();
    if (source._readableState.awaitDrainWriters.indexOf(target) >= 0) onDrain(source, target);
  });
}

function listenForData(source, target, listeners) {
  var state = source._readableState;
  listeners.add(target, 'drain', function () { onDrain(source, target); });
  listeners.add(source, 'data', function (chunk) {
    if (target.write(chunk) !== false) return;
    if (state.pipes.indexOf(target) >= 0) awaitDrain(state, target);
    source.pause();
  });
}

function listenForTheEnd(source, target, listeners) {
  function onError(error) {
    source.unpipe(target);
    target.removeListener('error', onError);
    if (target.listenerCount('error') > 0) return;
    var state = target._writableState || target._readableState;
    if (state && !state.errorEmitted) destroying.fail(target, error);
    else target.emit('error', error);
  }
  function onClose() {
    target.removeListener('finish', onFinish);
    source.unpipe(target);
  }
  function onFinish() {
    target.removeListener('close', onClose);
    source.unpipe(target);
  }
  listeners.add(target, 'error', onError, 'prependListener');
  listeners.add(target, 'close', onClose, 'once');
  listeners.add(target, 'finish', onFinish, 'once');
}

exports.unpipe = function unpipe(target) {
  var state = this._readableState;
  var source = this;
  if (state.pipes.length === 0) return this;
  if (!target) {
    var all = state.pipes;
    state.pipes = [];
    this.pause();
    all.forEach(function (one) { one.emit('unpipe', source, { hasUnpiped: false }); });
    return this;
  }
  var index = state.pipes.indexOf(target);
  if (index < 0) return this;
  state.pipes.splice(index, 1);
  if (state.pipes.length === 0) this.pause();
  target.emit('unpipe', this, { hasUnpiped: false });
  return this;
};
