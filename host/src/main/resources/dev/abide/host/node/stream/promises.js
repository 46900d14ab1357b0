'use strict';

var watching = require('internal/stream/finished');
var pipelines = require('internal/stream/pipeline');

exports.finished = function finished(stream, options) {
  return new Promise(function (resolve, reject) {
    watching.finished(stream, options || {}, function (error) {
      if (error) reject(error);
      else resolve();
    });
  });
};
exports.pipeline = function pipeline() {
  var streams = Array.prototype.slice.call(arguments);
  return new Promise(function (resolve, reject) {
    var last = streams[streams.length - 1];
    var options = last && typeof last === 'object' && typeof last.pipe !== 'function' &&
        typeof last.write !== 'function' && (last.signal || last.end !== undefined) ? streams.pop() : undefined;
    pipelines.run(streams, options, function (error, value) {
      if (error) reject(error);
      else resolve(value);
    });
  });
};
