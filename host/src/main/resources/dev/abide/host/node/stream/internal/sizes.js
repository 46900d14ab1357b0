'use strict';

var errors = require('internal/errors');

var bytes = 16384;
var objects = 16;

exports.getDefault = function getDefaultHighWaterMark(objectMode) { return objectMode ? objects : bytes; };
exports.setDefault = function setDefaultHighWaterMark(objectMode, value) {
  errors.validateInteger(value, 'value', 0);
  if (objectMode) objects = value;
  else bytes = value;
};

/** The high water mark of a side's options; `key` is readableHighWaterMark or writableHighWaterMark. */
exports.highWaterMark = function (options, key, isDuplex, objectMode) {
  var value = options.highWaterMark !== undefined && options.highWaterMark !== null ? options.highWaterMark :
      isDuplex ? options[key] : undefined;
  if (value === undefined || value === null) return exports.getDefault(objectMode);
  if (typeof value !== 'number' || value % 1 !== 0 || value < 0) {
    throw errors.invalidArgValue(isDuplex && options[key] === value ? 'options.' + key : 'options.highWaterMark', value);
  }
  return Math.floor(value);
};
