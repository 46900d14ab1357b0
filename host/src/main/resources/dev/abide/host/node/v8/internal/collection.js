/* gc(), and whether worlds get it. */
'use strict';

var native = internalBinding('v8');

var FLAG = /^-{1,2}(no-?)?expose[-_]gc$/;

/** Of an options object that asks for it, a promise. */
exports.gc = function gc() {
  var options = arguments[0];
  native.gc();
  var isLater = options !== null && typeof options === 'object' && options.execution === 'async';
  return isLater ? Promise.resolve() : undefined;
};

exports.isExposed = native.exposeGc;

/** V8 reads its flags while it makes a world: those that are there stay as they are. */
exports.obey = function (flags) {
  flags.split(/\s+/).forEach(function (flag) {
    var found = FLAG.exec(flag);
    if (found !== null) exports.isExposed = found[1] === undefined;
  });
};

exports.furnish = function (global) {
  Object.defineProperty(global, 'gc', { value: exports.gc, writable: true, configurable: true, enumerable: true });
};
