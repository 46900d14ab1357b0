/* How primitive values look, and the texts that all of inspect is made of. */
'use strict';

var hasOwn = Object.prototype.hasOwnProperty;
var hasBigInts = typeof BigInt === 'function' && typeof BigInt(0) === 'bigint';

/** The options of inspect, unless somebody asks for others. */
exports.defaults = {
  showHidden: false,
  depth: 2,
  colors: false,
  customInspect: true,
  showProxy: false,
  maxArrayLength: 100,
  maxStringLength: 10000,
  breakLength: 80,
  compact: 3,
  sorted: false,
  getters: false,
  numericSeparator: false
};

/** The style of output without colours. */
exports.plain = function plain(text) {
  return text;
};

exports.repeat = function repeat(text, count) {
  var result = '';
  while (count-- > 0) result += text;
  return result;
};

/** Says how many of something follow. */
exports.more = function more(count, what) {
  return '... ' + count + ' more ' + what + (count > 1 ? 's' : '');
};

// ---- Colours

// ECMA-48: control sequences, operating system commands up to their end, and escapes of two or three characters.
var SEQUENCES = /(?:\u001b\[|\u009b)[0-?]*[ -/]*[@-~]|\u001b\][^\u0007\u001b]*(?:\u0007|\u001b\\)|\u001b[ -/]?[0-Z\\^-~]/g;

exports.stripColors = function stripColors(text) {
  return text.replace(SEQUENCES, '');
};

/** Returns how many columns of a terminal a text takes. */
exports.columnsOf = function columnsOf(text) {
  return /^[ -~]*$/.test(text) ? text.length : require('internal/util/width').widthOf(text);
};

// ---- Quotes

// Whatever is shown as it is, within any of the three quotation marks.
var HARMLESS = /^[ -&(-[\]-~\u00a0-\ud7ff\ue000-\uffff]*$/;
var NAMED = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '\\': '\\\\' };

/** Returns the mark that a text can do without escapes in, if there is one. */
function markOf(text) {
  if (text.indexOf("'") < 0) return "'";
  if (text.indexOf('"') < 0) return '"';
  return text.indexOf('`') < 0 && text.indexOf('${') < 0 ? '`' : "'";
}

function isSurrogate(unit) {
  return unit >= 0xd800 && unit < 0xe000;
}

function isPair(high, low) {
  return high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000;
}

function escaped(unit, code, mark) {
  if (unit === "'") return mark === "'" ? "\\'" : unit;
  if (hasOwn.call(NAMED, unit)) return NAMED[unit];
  if (isSurrogate(code)) return '\\u' + code.toString(16);
  if (code < 32 || (code > 126 && code < 160)) return '\\x' + (code < 16 ? '0' : '') + code.toString(16).toUpperCase();
  return unit;
}

/** Escapes what would not be seen, and the apostrophe if that is the mark around the text. */
function escape(text, mark) {
  if (HARMLESS.test(text)) return text;
  var result = '';
  for (var i = 0; i < text.length; i++) {
    var code = text.charCodeAt(i);
    if (isPair(code, text.charCodeAt(i + 1))) result += text.slice(i, ++i + 1);
    else result += escaped(text.charAt(i), code, mark);
  }
  return result;
}
exports.escape = escape;

function quote(text) {
  var mark = markOf(text);
  return mark + escape(text, mark) + mark;
}
exports.quote = quote;

// ---- Numbers

function formatNumber(stylize, number, isGrouped) {
  if (number === 0 && 1 / number < 0) return stylize('-0', 'number');
  return stylize(isGrouped ? grouped(String(number)) : String(number), 'number');
}
exports.formatNumber = formatNumber;

/** Sets off thousands, and thousandths. */
function grouped(text) {
  var parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) return text;
  var result = parts[1] + parts[2].replace(/\B(?=(\d{3})+$)/g, '_');
  return parts[3] ? result + '.' + parts[3].replace(/(\d{3})(?=\d)/g, '$1_') : result;
}

function formatBigInt(stylize, value, isGrouped) {
  return stylize((isGrouped ? grouped(String(value)) : String(value)) + 'n', 'bigint');
}
exports.formatBigInt = formatBigInt;

// An engine without BigInt hands out objects for them.
function isBigInt(value) {
  return typeof value === 'bigint' ||
    (!hasBigInts && typeof value === 'object' && value !== null && internalBinding('util/types').isBigInt(value));
}
exports.isBigInt = isBigInt;

// ---- All

function symbolText(symbol) {
  return Symbol.prototype.toString.call(symbol);
}
exports.symbolText = symbolText;

exports.isPrimitive = function isPrimitive(value) {
  return (typeof value !== 'object' && typeof value !== 'function') || value === null || isBigInt(value);
};

exports.formatPrimitive = function formatPrimitive(stylize, value, state) {
  if (value === null) return stylize('null', 'null');
  if (isBigInt(value)) return formatBigInt(stylize, value, state.numericSeparator);
  switch (typeof value) {
    case 'string':
      return formatString(stylize, value, state);
    case 'number':
      return formatNumber(stylize, value, state.numericSeparator);
    case 'symbol':
      return stylize(symbolText(value), 'symbol');
    default:
      return stylize(String(value), typeof value);
  }
};

function formatString(stylize, text, state) {
  var hidden = text.length - state.maxStringLength;
  var trailer = hidden > 0 ? exports.more(hidden, 'character') : '';
  if (hidden > 0) text = text.slice(0, state.maxStringLength);
  if (!isBroken(text, state)) return stylize(quote(text), 'string') + trailer;
  var lines = text.split(/\n(?=[\s\S])/).map(function (line, index, all) {
    return stylize(quote(index < all.length - 1 ? line + '\n' : line), 'string');
  });
  return lines.join(' +\n' + exports.repeat(' ', state.indentation + 2)) + trailer;
}

/** Whether a text is shown line by line. */
function isBroken(text, state) {
  return state.compact !== true && text.length > 16 && text.length > state.breakLength - state.indentation - 4 &&
      text.indexOf('\n') >= 0;
}
