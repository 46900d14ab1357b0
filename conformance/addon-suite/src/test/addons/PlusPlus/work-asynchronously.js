'use strict';
var test = require('../test')(__dirname, 'exceptions');
var addon = test.addon;
var attempt = test.attempt;

module.exports = function (done) {
  addon.double(21, function (error, output) {
    test.print(error, output);
    addon.double(-1, function (error) {
      test.print(error instanceof Error, error.message);
      addon.promise().then(function (value) {
        test.print(value);
        done();
      });
    });
  });
};
