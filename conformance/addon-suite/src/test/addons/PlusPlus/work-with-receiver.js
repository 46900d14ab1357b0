'use strict';
var test = require('../test')(__dirname, 'threads');
var addon = test.addon;

module.exports = function (done) {
  var receiver = {};
  addon.divide(receiver, function (error, quotient, rest) {
    test.print(this === receiver, error, quotient, rest);
    addon.divide(receiver, function (error) {
      test.print(this === receiver, error instanceof Error, error.message, arguments.length);
      done();
    }, 17, 0);
  }, 17, 5);
};
