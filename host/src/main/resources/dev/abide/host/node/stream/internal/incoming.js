/* What comes into a Readable: chunks are checked, decoded, and handed on or kept until somebody reads. */
'use strict';

var errors = require('internal/errors');
var destroying = require('internal/stream/destroy');
var types = require('util/types');

var NEITHER = {};

/** Turns what is pushed into a stream of bytes into a Buffer or, where the stream has an encoding, a text of that. */
function converted(state, chunk, encoding, atFront) {
  if (typeof chunk === 'string') {
    encoding = encoding || state.defaultEncoding;
    if (state.encoding === encoding) return chunk;
    var bytes = Buffer.from(chunk, encoding);
    return atFront && state.encoding ? bytes.toString(state.encoding) : bytes;
  }
  if (chunk === null || chunk === undefined || chunk instanceof Buffer) return chunk;
  return types.isUint8Array(chunk) ? Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength) : NEITHER;
}

function addChunk(stream, chunk, encoding, atFront) {
  var state = stream._readableState;
  var content = state.objectMode ? chunk : converted(state, chunk, encoding, atFront);
  if (content === NEITHER) {
    destroying.fail(stream, errors.invalidArgType('chunk', ['string', 'Buffer', 'Uint8Array'], chunk), false);
    return false;
  }
  if (content === null) {
    state.reading = false;
    onEof(stream, state);
  } else if (state.objectMode || (content !== undefined && content.length > 0)) {
    var isTooLate = atFront ? state.endEmitted : state.ended;
    if (!isTooLate && (state.destroyed || state.errored)) return false;
    if (isTooLate) failLate(stream, atFront);
    else if (atFront) deliver(stream, state, content, true);
    else append(stream, state, content);
  } else if (!atFront) {
    state.reading = false;
    maybeReadMore(stream, state);
  }
  return !state.ended && (state.length < state.highWaterMark || state.length === 0);
}

function failLate(stream, atFront) {
  var code = atFront ? 'ERR_STREAM_UNSHIFT_AFTER_END_EVENT' : 'ERR_STREAM_PUSH_AFTER_EOF';
  destroying.fail(stream, errors.create(Error, code), false);
}

function append(stream, state, chunk) {
  state.reading = false;
  var content = state.decoder && typeof chunk !== 'string' ? state.decoder.write(chunk) : chunk;
  // A decoder may keep all of it until the rest of a character comes.
  if (content === chunk || state.objectMode || content.length !== 0) deliver(stream, state, content, false);
  else maybeReadMore(stream, state);
}

function deliver(stream, state, chunk, atFront) {
  if (state.flowing && state.length === 0 && !state.sync && stream.listenerCount('data') > 0) {
    state.awaitDrainWriters.length = 0;
    state.dataEmitted = true;
    stream.emit('data', chunk);
  } else {
    state.length += state.objectMode ? 1 : chunk.length;
    if (atFront) state.buffer.unshift(chunk);
    else state.buffer.push(chunk);
    if (state.needReadable) emitReadable(stream);
  }
  maybeReadMore(stream, state);
}

function onEof(stream, state) {
  if (state.ended) return;
  if (state.decoder) {
    var rest = state.decoder.end();
    if (rest && rest.length) {
      state.buffer.push(rest);
      state.length += state.objectMode ? 1 : rest.length;
    }
  }
  state.ended = true;
  if (state.sync) {
    emitReadable(stream);
  } else {
    state.needReadable = false;
    state.emittedReadable = true;
    emitReadableNow(stream);
  }
}

function emitReadable(stream) {
  var state = stream._readableState;
  state.needReadable = false;
  if (state.emittedReadable) return;
  state.emittedReadable = true;
  process.nextTick(emitReadableNow, stream);
}

function emitReadableNow(stream) {
  var state = stream._readableState;
  if (!state.destroyed && !state.errored && (state.length || state.ended)) {
    stream.emit('readable');
    state.emittedReadable = false;
  }
  state.needReadable = !state.flowing && !state.ended && state.length <= state.highWaterMark;
  flow(stream);
}

function maybeReadMore(stream, state) {
  if (state.readingMore || !state.constructed) return;
  state.readingMore = true;
  process.nextTick(function () {
    // As long as it is wanted and something comes.
    while (!state.reading && !state.ended &&
        (state.length < state.highWaterMark || (state.flowing && state.length === 0))) {
      var before = state.length;
      stream.read(0);
      if (before === state.length) break;
    }
    state.readingMore = false;
  });
}

function flow(stream) {
  var state = stream._readableState;
  while (state.flowing && stream.read() !== null);
}

exports.addChunk = addChunk;
exports.emitReadable = emitReadable;
exports.maybeReadMore = maybeReadMore;
exports.flow = flow;
