/* node:test/reporters */
'use strict';

['dot', 'junit', 'spec', 'tap'].forEach(function (name) {
  Object.defineProperty(exports, name, {
    configurable: true, enumerable: true, get: function () { return require('internal/test/reporter_' + name); }
  });
});
/** There is no coverage to report. */
exports.lcov = function lcov() { return []; };
