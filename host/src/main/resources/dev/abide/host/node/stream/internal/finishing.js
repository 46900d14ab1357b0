/* How a Writable ends, once all is written: _final, 'prefinish', 'finish', and its own destruction. */
'use strict';

var errors = require('internal/errors');
var destroying = require('internal/stream/destroy');

function needFinish(state) {
  return state.ending && !state.destroyed && state.constructed && state.length === 0 && !state.errored &&
      state.buffered.length === 0 && !state.finished && !state.writing && !state.errorEmitted && !state.closeEmitted;
}

function callFinal(stream, state) {
  var called = false;
  state.pendingcb++;
  function done(error) {
    if (called) {
      destroying.fail(stream, error || errors.create(Error, 'ERR_MULTIPLE_CALLBACK'));
      return;
    }
    called = true;
    state.pendingcb--;
    if (error) {
      state.onFinished.splice(0).forEach(function (callback) { callback(error); });
      destroying.fail(stream, error, state.sync);
    } else if (needFinish(state)) {
      state.prefinished = true;
      stream.emit('prefinish');
      state.pendingcb++;
      process.nextTick(finish, stream, state);
    }
  }
  state.sync = true;
  try {
    stream._final(done);
  } catch (error) {
    done(error);
  }
  state.sync = false;
}

function prefinish(stream, state) {
  if (state.prefinished || state.finalCalled) return;
  if (typeof stream._final === 'function' && !state.destroyed) {
    state.finalCalled = true;
    callFinal(stream, state);
  } else {
    state.prefinished = true;
    stream.emit('prefinish');
  }
}

function finishMaybe(stream, state, sync) {
  if (!needFinish(state)) return;
  prefinish(stream, state);
  if (state.pendingcb !== 0 || !state.prefinished) return;
  if (sync) {
    state.pendingcb++;
    process.nextTick(function () {
      if (needFinish(state)) finish(stream, state);
      else state.pendingcb--;
    });
  } else if (needFinish(state)) {
    state.pendingcb++;
    finish(stream, state);
  }
}

function finish(stream, state) {
  state.pendingcb--;
  state.finished = true;
  state.onFinished.splice(0).forEach(function (callback) { callback(null); });
  stream.emit('finish');
  if (!state.autoDestroy) return;
  var readableState = stream._readableState;
  if (!readableState || (readableState.autoDestroy && (readableState.endEmitted || readableState.readable === false))) {
    stream.destroy();
  }
}

exports.finishMaybe = finishMaybe;
