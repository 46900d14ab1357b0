/* Bodies of requests and responses: read once, in whatever form is asked for. */
'use strict';

function typeOf(body) {
  if (typeof body === 'string') return 'text/plain;charset=UTF-8';
  if (body instanceof URLSearchParams) return 'application/x-www-form-urlencoded;charset=UTF-8';
  return body instanceof Blob && body.type ? body.type : undefined;
}

/** Keeps a body in a request or response, and sets its type unless there is one. */
exports.keep = function keep(owner, body) {
  if (body instanceof FormData) body = require('internal/fetch/form_data').toBlob(body);
  Object.defineProperty(owner, '_content', { value: body === undefined ? null : body, writable: true });
  Object.defineProperty(owner, '_stream', { value: null, writable: true });
  Object.defineProperty(owner, '_isUsed', { value: false, writable: true });
  var type = body === undefined || body === null ? undefined : typeOf(body);
  if (type !== undefined && !owner.headers.has('content-type')) owner.headers.set('content-type', type);
};

/** Reads a stream of Node. */
function collect(stream) {
  return new Promise(function (resolve, reject) {
    var chunks = [];
    stream.on('data', function (chunk) { chunks.push(chunk); });
    require('internal/stream/finished').finished(stream, { writable: false }, function (error) {
      if (error) reject(isEarly(error) ? terminated() : error);
      else resolve(Buffer.concat(chunks));
    });
  });
}

function isEarly(error) { return error.code === 'ECONNRESET' || error.code === 'ERR_STREAM_PREMATURE_CLOSE'; }

function terminated() {
  var failure = new TypeError('terminated');
  var cause = new Error('other side closed');
  cause.code = 'UND_ERR_SOCKET';
  require('internal/errors').hidden(failure, 'cause', cause);
  return failure;
}

function bytesOf(body) {
  if (body !== null && typeof body === 'object' && typeof body.pipe === 'function') return collect(body);
  if (body === null) return Promise.resolve(Buffer.alloc(0));
  if (body instanceof Blob) return body.arrayBuffer().then(function (buffer) { return Buffer.from(buffer); });
  if (body instanceof ArrayBuffer) return Promise.resolve(Buffer.from(body.slice(0)));
  if (ArrayBuffer.isView(body)) return Promise.resolve(Buffer.from(Buffer.from(body.buffer, body.byteOffset, body.byteLength)));
  if (typeof body === 'object' && (typeof body.getReader === 'function' || (Symbol.asyncIterator && body[Symbol.asyncIterator]))) {
    return require('stream/consumers').buffer(body);
  }
  return Promise.resolve(Buffer.from(String(body)));
}

function consume(owner, convert) {
  if (owner.bodyUsed) return Promise.reject(new TypeError('Body is unusable: Body has already been read'));
  owner._isUsed = owner._content !== null;
  return bytesOf(owner._stream || owner._content).then(convert);
}

function decoded(bytes) {
  return new TextDecoder().decode(bytes);
}

var READERS = {
  arrayBuffer: function (bytes) { return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength); },
  bytes: function (bytes) { return new Uint8Array(bytes); },
  json: function (bytes) { return JSON.parse(decoded(bytes)); },
  text: decoded
};

function ofNode(stream) { return require('stream').Readable.toWeb(stream); }

function streamOf(owner) {
  if (owner._stream === null && owner._content !== null) {
    var content = owner._content;
    owner._stream = typeof content.getReader === 'function' ? content : typeof content.pipe === 'function' ? ofNode(content) : new ReadableStream({
      type: 'bytes',
      pull: function (controller) {
        owner._isUsed = true;
        return bytesOf(content).then(function (bytes) {
          if (bytes.length > 0) controller.enqueue(new Uint8Array(bytes));
          controller.close();
        });
      }
    }, { highWaterMark: 0 });
  }
  return owner._stream;
}

exports.bytesOf = bytesOf;

/** Gives a class what reads bodies. */
exports.mixInto = function mixInto(Constructor) {
  var prototype = Constructor.prototype;
  Object.keys(READERS).forEach(function (name) {
    Object.defineProperty(prototype, name, {
      value: function () { return consume(this, READERS[name]); }, writable: true, configurable: true, enumerable: true
    });
  });
  Object.defineProperty(prototype, 'blob', {
    value: function blob() {
      var type = this.headers.get('content-type') || '';
      return consume(this, function (bytes) { return new Blob([bytes], { type: type }); });
    }, writable: true, configurable: true, enumerable: true
  });
  Object.defineProperty(prototype, 'body', { get: function () { return streamOf(this); }, configurable: true, enumerable: true });
  Object.defineProperty(prototype, 'bodyUsed', {
    get: function () { return this._isUsed || !!(this._stream && this._stream.locked); }, configurable: true, enumerable: true
  });
};

/** The same body for a second owner. */
exports.copy = function copy(owner) {
  if (owner.bodyUsed) throw new TypeError('Response.clone: Body has already been consumed.');
  var content = owner._content;
  if (content !== null && typeof content.pipe === 'function') content = streamOf(owner);
  if (content === null || typeof content.getReader !== 'function') return content;
  var both = content.tee();
  owner._content = owner._stream = both[0];
  return both[1];
};
