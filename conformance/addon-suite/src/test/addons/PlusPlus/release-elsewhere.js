'use strict';
var test = require('../test')(__dirname, 'elsewhere');

module.exports = function (done) {
  test.addon.release(function (counts) {
    test.print(counts);
    done();
  }, function () {});
};
