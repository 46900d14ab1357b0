'use strict';

function buffer(source) {
  var stream = typeof source.on === 'function' ? source : require('stream').Readable.from(source);
  return new Promise(function (resolve, reject) {
    var chunks = [];
    stream.on('data', function (chunk) { chunks.push(Buffer.from(chunk)); });
    stream.on('end', function () { resolve(Buffer.concat(chunks)); });
    stream.on('error', reject);
  });
}

function text(stream) {
  return buffer(stream).then(function (bytes) { return bytes.toString(); });
}

exports.buffer = buffer;
exports.text = text;
exports.json = function json(stream) { return text(stream).then(JSON.parse); };
exports.arrayBuffer = function arrayBuffer(stream) {
  return buffer(stream).then(function (bytes) {
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  });
};
exports.blob = function blob(stream) {
  return buffer(stream).then(function (bytes) { return new Blob([bytes]); });
};
