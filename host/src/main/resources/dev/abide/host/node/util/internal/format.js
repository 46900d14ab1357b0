/* util.format: directives in the first text, and everything else behind it. */
'use strict';

var primitives = require('internal/util/primitives');

var hasOwn = Object.prototype.hasOwnProperty;
// What has a toString() that tells nothing, or only what inspect tells as well.
var BUILT_IN = [Object, Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError, Array, Date,
  RegExp, Function, Number, String, Boolean];

function inspect(value, options, more) {
  var all = {};
  for (var key in options) all[key] = options[key];
  for (key in more) all[key] = more[key];
  return require('internal/util/inspect').inspect(value, all);
}

/** Formats what stands for itself. Most of what is logged is primitive, and needs nothing of inspect. */
function shown(value, options) {
  if (typeof value === 'string') return value;
  if (!primitives.isPrimitive(value) || option(options, 'colors')) return inspect(value, options, { compact: 3 });
  return primitives.formatPrimitive(primitives.plain, value, { numericSeparator: option(options, 'numericSeparator') });
}

function option(options, name) {
  return options[name] === undefined ? primitives.defaults[name] : options[name];
}

// ---- Directives

function inspectsBetter(value) {
  if (typeof value.toString !== 'function') return true;
  if (hasOwn.call(value, 'toString')) return false;
  var holder = Object.getPrototypeOf(value);
  while (holder !== null && !hasOwn.call(holder, 'toString')) holder = Object.getPrototypeOf(holder);
  if (holder === null) return true;
  var descriptor = Object.getOwnPropertyDescriptor(holder, 'constructor');
  return descriptor !== undefined && BUILT_IN.indexOf(descriptor.value) >= 0;
}

function asString(value) {
  if (typeof value === 'number') return primitives.formatNumber(primitives.plain, value, false);
  if (primitives.isBigInt(value)) return primitives.formatBigInt(primitives.plain, value, false);
  if (typeof value === 'symbol') return primitives.symbolText(value);
  if (typeof value !== 'object' || value === null || !inspectsBetter(value)) return String(value);
  return inspect(value, { depth: 0, colors: false, compact: 3 });
}

function asJson(value) {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (isCircular(value, [])) return '[Circular]';
    throw error;
  }
}

function isCircular(value, path) {
  if (typeof value !== 'object' || value === null) return false;
  if (path.indexOf(value) >= 0) return true;
  path.push(value);
  var found = Object.keys(value).some(function (key) { return isCircular(value[key], path); });
  path.pop();
  return found;
}

function asNumber(value, convert) {
  if (primitives.isBigInt(value)) return primitives.formatBigInt(primitives.plain, value, false);
  return primitives.formatNumber(primitives.plain, typeof value === 'symbol' ? NaN : convert(value), false);
}

var DIRECTIVES = {
  s: asString,
  j: asJson,
  d: function (value) { return asNumber(value, Number); },
  i: function (value) { return typeof value === 'object' && value !== null ? 'NaN' : asNumber(value, parseInt); },
  f: function (value) {
    return primitives.formatNumber(primitives.plain, typeof value === 'symbol' ? NaN : parseFloat(value), false);
  },
  o: function (value, options) { return inspect(value, options, { showHidden: true, showProxy: true, depth: 4 }); },
  O: function (value, options) { return inspect(value, options); },
  c: function () { return ''; }
};

// ---- All

/** Formats arguments, of which the first may hold directives. */
exports.formatWithOptions = function formatWithOptions(options, args) {
  if (args.length === 1) return shown(args[0], options);
  var text = '';
  var next = 0;
  if (typeof args[0] === 'string') {
    next = 1;
    text = args[0].replace(/%([sjdifoOc%])/g, function (match, letter) {
      if (letter === '%') return '%';
      return next < args.length ? DIRECTIVES[letter](args[next++], options) : match;
    });
  }
  for (; next < args.length; next++) text += (next > 0 ? ' ' : '') + shown(args[next], options);
  return text;
};
