/* Blob and File of the File API: bytes that do not change, with a media type. */
'use strict';

var Buffer = require('buffer').Buffer;
var errors = require('internal/errors');
var inherit = require('internal/util/inherit');
var CHUNK = 65536; // bytes that a stream hands out at a time, as Node's

function getter(prototype, name, get) {
  Object.defineProperty(prototype, name, { get: get, enumerable: true, configurable: true });
}

function method(prototype, name, body) {
  Object.defineProperty(prototype, name, { value: body, writable: true, enumerable: true, configurable: true });
}

/** What a blob holds; a TypeError for anything that is none. */
function bytesOf(blob) {
  if (blob === null || typeof blob !== 'object' || !Buffer.isBuffer(blob._bytes)) throw errors.create(TypeError, 'ERR_INVALID_THIS', 'Blob');
  return blob._bytes;
}

function part(source, endings) {
  if (source instanceof Blob) return bytesOf(source);
  if (source instanceof ArrayBuffer) return Buffer.from(Buffer.from(source));
  if (ArrayBuffer.isView(source)) return Buffer.from(Buffer.from(source.buffer, source.byteOffset, source.byteLength));
  var text = String(source);
  return Buffer.from(endings === 'native' ? text.replace(/\r\n|\r/g, '\n') : text);
}

/** A type is lower case, and nothing if it has a character outside printable ASCII. */
function mediaType(type) {
  var text = String(type === undefined ? '' : type);
  return /[^ -~]/.test(text) ? '' : text.toLowerCase();
}

function Blob(sources, options) {
  if (!(this instanceof Blob)) throw new TypeError("Class constructor Blob cannot be invoked without 'new'");
  var given = sources === undefined ? [] : sources;
  if (given === null || typeof given !== 'object' || !(Array.isArray(given) || typeof given[Symbol.iterator] === 'function')) {
    throw errors.invalidArgType('sources', 'a sequence', given);
  }
  if (options !== undefined) errors.validateObject(options, 'options');
  var endings = options && options.endings !== undefined ? options.endings : 'transparent';
  if (endings !== 'transparent' && endings !== 'native') throw errors.invalidArgValue('options.endings', endings);
  keep(this, Buffer.concat(Array.from(given, function (source) { return part(source, endings); })), mediaType(options && options.type));
}

function keep(blob, bytes, type) {
  Object.defineProperty(blob, '_bytes', { value: bytes });
  Object.defineProperty(blob, '_type', { value: type });
  return blob;
}

getter(Blob.prototype, 'size', function () { return bytesOf(this).length; });
getter(Blob.prototype, 'type', function () { return bytesOf(this) && this._type; });

/** Where a relative position is: from the end if it is negative. */
function place(position, absent, size) {
  var at = position === undefined ? absent : Math.trunc(position) || 0;
  return at < 0 ? Math.max(size + at, 0) : Math.min(at, size);
}

method(Blob.prototype, 'slice', function slice(start, end, type) {
  var bytes = bytesOf(this);
  var from = place(start, 0, bytes.length);
  var to = Math.max(place(end, bytes.length, bytes.length), from);
  return keep(Object.create(Blob.prototype), bytes.subarray(from, to), mediaType(type));
});
method(Blob.prototype, 'arrayBuffer', function arrayBuffer() {
  var blob = this;
  return new Promise(function (resolve) {
    var bytes = bytesOf(blob);
    resolve(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  });
});
method(Blob.prototype, 'bytes', function bytes() {
  return this.arrayBuffer().then(function (buffer) { return new Uint8Array(buffer); });
});
method(Blob.prototype, 'text', function text() {
  var blob = this;
  return new Promise(function (resolve) { resolve(bytesOf(blob).toString('utf8').replace(/^\ufeff/, '')); });
});
method(Blob.prototype, 'stream', function stream() {
  var bytes = bytesOf(this);
  var at = 0;
  return new (require('stream/web').ReadableStream)({
    type: 'bytes',
    pull: function (controller) {
      if (at === bytes.length) {
        controller.close();
        if (controller.byobRequest) controller.byobRequest.respond(0);
        return;
      }
      var next = Math.min(at + CHUNK, bytes.length);
      controller.enqueue(new Uint8Array(bytes.subarray(at, next)));
      at = next;
    }
  });
});
if (Symbol.toStringTag) Object.defineProperty(Blob.prototype, Symbol.toStringTag, { value: 'Blob', configurable: true });
Object.defineProperty(Blob.prototype, require('util').inspect.custom, {
  value: function (depth, options) {
    return 'Blob ' + require('util').inspect({ size: this.size, type: this.type }, options);
  }, configurable: true
});

function File(sources, name, options) {
  if (!(this instanceof File)) throw new TypeError("Class constructor File cannot be invoked without 'new'");
  if (arguments.length < 2) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'sources', 'fileName');
  Blob.call(this, sources, options);
  Object.defineProperty(this, '_name', { value: String(name) });
  var modified = options && options.lastModified;
  Object.defineProperty(this, '_lastModified', { value: modified === undefined ? Date.now() : Number(modified) || 0 });
}
inherit(File, Blob);
getter(File.prototype, 'name', function () { return this._name; });
getter(File.prototype, 'lastModified', function () { return this._lastModified; });
if (Symbol.toStringTag) Object.defineProperty(File.prototype, Symbol.toStringTag, { value: 'File', configurable: true });

exports.Blob = Blob;
exports.File = File;
