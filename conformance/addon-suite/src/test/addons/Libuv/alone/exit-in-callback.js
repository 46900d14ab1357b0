'use strict';
// exits with 7
var test = require('../../test')(require('path').dirname(__dirname));

process.on('exit', function (code) { test.print('exit', code); });
test.callQuietly('run_timer', function () {
  test.print('timer');
  process.exit(7);
}, 1);
