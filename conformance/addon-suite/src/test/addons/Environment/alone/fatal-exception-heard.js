'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

process.on('uncaughtException', function (e, origin) {
  test.print('heard', test.describe(e), origin);
});
test.call('fatal_exception', new RangeError('own'));
test.call('fatal_exception', {own: true});
test.print('goes on');
