'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  var left = 50;
  var sum = 0;
  for (var i = 0; i < 50; i++) {
    test.addon.queue(i, function (status, output, once) {
      sum += once ? output : 1e6;
      if (--left === 0) {
        test.addon.takeLog();
        test.print(sum);
        done();
      }
    });
  }
};
