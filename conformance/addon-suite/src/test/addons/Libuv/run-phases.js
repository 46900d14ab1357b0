'use strict';
var test = require('../test')(__dirname);

module.exports = function (done) {
  test.callQuietly('run_phases',
    function () { test.print('idle'); },
    function () { test.print('prepare'); },
    function () { test.print('check'); done(); });
};
