'use strict';

/** Decodes %XX like decodeURIComponent, but never fails: bytes that are no UTF-8 become U+FFFD. */
function unescapeBuffer(text) {
  text = String(text);
  var bytes = [];
  for (var i = 0; i < text.length; i++) {
    var hex = text.charAt(i) === '%' ? text.slice(i + 1, i + 3) : '';
    if (/^[0-9a-fA-F]{2}$/.test(hex)) {
      bytes.push(parseInt(hex, 16));
      i += 2;
    } else {
      var utf8 = Buffer.from(text.charAt(i));
      for (var j = 0; j < utf8.length; j++) bytes.push(utf8[j]);
    }
  }
  return Buffer.from(bytes);
}

exports.unescapeBuffer = unescapeBuffer;
exports.unescape = function unescape(text) {
  try {
    return decodeURIComponent(text);
  } catch (e) {
    return unescapeBuffer(text).toString();
  }
};
exports.escape = function escape(value) {
  var text = typeof value === 'symbol' ? '' + value : String(value);
  if (/[\ud800-\udbff](?![\udc00-\udfff])/.test(text)) {
    throw require('internal/errors').create(URIError, 'ERR_INVALID_URI');
  }
  return encodeURIComponent(text);
};

/** What is neither text nor a finite number nor a truth value counts as nothing. */
function primitive(value) {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'bigint':
      return String(value);
    case 'number':
      return isFinite(value) ? String(value) : '';
    default:
      return '';
  }
}

exports.stringify = exports.encode = function stringify(object, separator, equals, options) {
  separator = separator || '&';
  equals = equals || '=';
  var escape = (options && options.encodeURIComponent) || exports.escape;
  if (object === null || typeof object !== 'object') return '';
  var parts = [];
  Object.keys(object).forEach(function (key) {
    var head = escape(primitive(key)) + equals;
    var value = object[key];
    if (Array.isArray(value)) value.forEach(function (one) { parts.push(head + escape(primitive(one))); });
    else parts.push(head + escape(primitive(value)));
  });
  return parts.join(separator);
};

exports.parse = exports.decode = function parse(text, separator, equals, options) {
  var result = Object.create(null);
  if (typeof text !== 'string' || text.length === 0) return result;
  separator = separator ? String(separator) : '&';
  equals = equals ? String(equals) : '=';
  var most = options && typeof options.maxKeys === 'number' ? options.maxKeys : 1000;
  var unescape = (options && options.decodeURIComponent) || exports.unescape;
  function decode(part) {
    part = part.replace(/\+/g, '%20');
    try {
      return unescape(part);
    } catch (e) {
      return exports.unescape(part);
    }
  }
  var pairs = text.split(separator);
  if (most > 0) pairs = pairs.slice(0, most);
  pairs.forEach(function (pair) {
    if (pair.length === 0) return;
    var at = pair.indexOf(equals);
    var key = decode(at >= 0 ? pair.slice(0, at) : pair);
    var value = at >= 0 ? decode(pair.slice(at + equals.length)) : '';
    if (!(key in result)) result[key] = value;
    else if (Array.isArray(result[key])) result[key].push(value);
    else result[key] = [result[key], value];
  });
  return result;
};
