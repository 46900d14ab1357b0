'use strict';
var test = require('../test')(__dirname, 'elsewhere');

// An exception of JavaScript's cannot be made there; nothing ends for that.
module.exports = function (done) {
  test.addon.throwElsewhere(function () {
    test.print('called back');
    done();
  });
};
