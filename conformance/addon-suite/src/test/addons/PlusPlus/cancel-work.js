'use strict';
var test = require('../test')(__dirname, 'threads');

module.exports = function (done) {
  var statuses = [];
  test.addon.cancelFifth(function (status) {
    statuses.push(status);
    if (statuses.length === 5) {
      test.print(statuses.sort().join());
      done();
    }
  });
};
