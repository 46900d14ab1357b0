'use strict';

var errors = require('internal/errors');
var readline = require('readline');

function Interface(input, output) {
  if (!(this instanceof Interface)) return new Interface(input, output);
  readline.Interface.call(this, input, output);
}
Object.setPrototypeOf(Interface.prototype, readline.Interface.prototype);
Interface.prototype.question = function question(query, options) {
  var self = this;
  return new Promise(function (resolve, reject) {
    var signal = options && options.signal;
    if (signal && signal.aborted) return reject(errors.abortError(signal));
    if (signal) signal.addEventListener('abort', function () { reject(errors.abortError(signal)); }, { once: true });
    readline.Interface.prototype.question.call(self, query, options || {}, resolve);
    return undefined;
  });
};

exports.Interface = Interface;
exports.createInterface = function createInterface(input, output) { return new Interface(input, output); };
