'use strict';
// exits with 1
var test = require('../../test')(require('path').dirname(__dirname), 'stores');

// What a hook throws ends the process, whoever listens.
process.on('uncaughtException', function () { test.print('not reached'); });
process.on('exit', function (code) { test.print('exit', code); });
require('async_hooks').createHook({
  init: function (id, type) {
    if (type === 'Own') throw new RangeError('own');
  }
}).enable();
test.addon.init();
test.print('not reached');
