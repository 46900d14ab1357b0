'use strict';
var test = require('../test')(__dirname, 'no_exceptions');
var addon = test.addon;
var attempt = test.attempt;

module.exports = function (done) {
  var seen = [];
  addon.callFromThread(function (item) {
    seen.push(item);
    if (seen.length === 3) {
      test.print(seen.join());
      done();
    }
  });
};
