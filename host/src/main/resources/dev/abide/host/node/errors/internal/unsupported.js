/* Modules that load, because packages require them at the top, and refuse when they are used. */
'use strict';

var errors = require('internal/errors');

/** Makes functions and classes that throw, each with a message that names it. */
module.exports = function unsupported(module, functions, classes) {
  var result = {};
  functions.concat(classes).forEach(function (name) {
    result[name] = function () {
      throw errors.coded(Error, 'ERR_NOT_SUPPORTED', module + '.' + name + ' is not supported by this runtime');
    };
  });
  var EventEmitter = require('events');
  classes.forEach(function (name) { Object.setPrototypeOf(result[name].prototype, EventEmitter.prototype); });
  return result;
};
