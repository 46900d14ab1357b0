/* Headers of the Fetch standard. */
'use strict';

var hidden = require('internal/errors').hidden;
var TOKEN = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;

function Headers(init) {
  if (!(this instanceof Headers)) throw new TypeError("Class constructor Headers cannot be invoked without 'new'");
  Object.defineProperty(this, '_list', { value: Object.create(null) });
  if (init !== undefined && init !== null) fill(this, init);
}

function fill(headers, init) {
  if (typeof init !== 'object' && typeof init !== 'function') {
    throw new TypeError('Headers constructor: init given "' + String(init) + '" is not one of the allowed types.');
  }
  if (init instanceof Headers) {
    Object.keys(init._list).forEach(function (key) {
      init._list[key].forEach(function (value) { headers.append(init._list[key].sentName, value); });
    });
  } else if (typeof init[Symbol.iterator] === 'function') {
    Array.from(init).forEach(function (pair) {
      if (pair.length !== 2) throw new TypeError('Headers constructor: expected name/value pair to be length 2, found ' + pair.length + '.');
      headers.append(pair[0], pair[1]);
    });
  } else {
    Object.keys(init).forEach(function (name) { headers.append(name, init[name]); });
  }
}

function nameOf(method, name) {
  name = String(name);
  if (!TOKEN.test(name)) throw new TypeError('Headers.' + method + ': ' + name + ' is an invalid header name.');
  return name.toLowerCase();
}

function valueOf(method, value) {
  value = String(value).replace(/^[\t\n\r ]+|[\t\n\r ]+$/g, '');
  if (/[\0\r\n]|[^\0-\xff]/.test(value)) throw new TypeError('Headers.' + method + ': ' + value + ' is an invalid header value.');
  return value;
}

/** The values of a name, which is sent as it was given. */
function named(name) {
  var values = [];
  values.sentName = String(name);
  return values;
}

function method(name, body) {
  Object.defineProperty(Headers.prototype, name, { value: body, writable: true, configurable: true, enumerable: typeof name === 'string' });
}

method('append', function append(name, value) {
  var key = nameOf('append', name);
  if (!this._list[key]) this._list[key] = named(name);
  this._list[key].push(valueOf('append', value));
});
method('delete', function (name) { delete this._list[nameOf('delete', name)]; });
method('get', function get(name) {
  var values = this._list[nameOf('get', name)];
  return values === undefined ? null : values.join(', ');
});
method('has', function has(name) { return nameOf('has', name) in this._list; });
method('set', function set(name, value) {
  var key = nameOf('set', name);
  if (!this._list[key]) this._list[key] = named(name);
  this._list[key].splice(0, this._list[key].length, valueOf('set', value));
});
method('getSetCookie', function getSetCookie() { return (this._list['set-cookie'] || []).slice(); });

/** All pairs, sorted by name; cookies stay apart. */
function pairs(headers) {
  var result = [];
  Object.keys(headers._list).sort().forEach(function (name) {
    if (name === 'set-cookie') headers._list[name].forEach(function (value) { result.push([name, value]); });
    else result.push([name, headers.get(name)]);
  });
  return result;
}

method('keys', function keys() { return pairs(this).map(function (pair) { return pair[0]; })[Symbol.iterator](); });
method('values', function values() { return pairs(this).map(function (pair) { return pair[1]; })[Symbol.iterator](); });
method('entries', function entries() { return pairs(this)[Symbol.iterator](); });
method('forEach', function forEach(callback, self) {
  pairs(this).forEach(function (pair) { callback.call(self, pair[1], pair[0], this); }, this);
});
method(Symbol.iterator, Headers.prototype.entries);
hidden(Headers.prototype, Symbol.for('nodejs.util.inspect.custom'), function (depth, options) {
  var plain = {};
  pairs(this).forEach(function (pair) { plain[pair[0]] = pair[1]; });
  return 'Headers ' + require('internal/util/inspect').inspect(plain, options);
});
if (Symbol.toStringTag) Object.defineProperty(Headers.prototype, Symbol.toStringTag, { value: 'Headers', configurable: true });

/** All names as they were given, each followed by its value. */
Object.defineProperty(Headers, 'flat', {
  value: function (headers) {
    var result = [];
    Object.keys(headers._list).forEach(function (key) { result.push(headers._list[key].sentName, headers._list[key].join(', ')); });
    return result;
  }
});

module.exports = Headers;
