'use strict';

var readline = require('readline');

function Interface(input, output) {
  if (!(this instanceof Interface)) return new Interface(input, output);
  readline.Interface.call(this, input, output);
}
Object.setPrototypeOf(Interface.prototype, readline.Interface.prototype);
Interface.prototype.question = function question(query) {
  var self = this;
  return new Promise(function (resolve) { readline.Interface.prototype.question.call(self, query, resolve); });
};

exports.Interface = Interface;
exports.createInterface = function createInterface(input, output) { return new Interface(input, output); };
