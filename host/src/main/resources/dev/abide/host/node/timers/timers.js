'use strict';

var native = internalBinding('timers');

['setTimeout', 'setInterval', 'setImmediate', 'clearTimeout', 'clearInterval', 'clearImmediate'].forEach(function (name) {
  exports[name] = native[name];
});
exports.active = exports._unrefActive = function active(timer) { if (timer.refresh) timer.refresh(); };
exports.enroll = exports.unenroll = function () {};
Object.defineProperty(exports, 'promises', {
  configurable: true, enumerable: true, get: function () { return require('timers/promises'); }
});
