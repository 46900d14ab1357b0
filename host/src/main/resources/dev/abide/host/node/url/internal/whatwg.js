/* URL and URLSearchParams. */
'use strict';

var errors = require('internal/errors');
var parser = require('internal/url/parser');
var custom = Symbol['for']('nodejs.util.inspect.custom');

function own(target, key, value) {
  Object.defineProperty(target, key, { value: value, writable: true, configurable: true, enumerable: false });
}

function wellFormed(value) {
  return require('util').toUSVString(value);
}

function invalid(input, base) {
  var error = errors.create(TypeError, 'ERR_INVALID_URL');
  error.input = input;
  if (base !== undefined) error.base = base;
  return error;
}

function parseWith(input, base) {
  var baseRecord = null;
  if (base !== undefined) {
    baseRecord = parser.parse(wellFormed(base), null);
    if (baseRecord === null) return null;
  }
  return parser.parse(input, baseRecord);
}

function URL(input, base) {
  if (!(this instanceof URL)) throw new TypeError("Class constructor URL cannot be invoked without 'new'");
  if (arguments.length === 0) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'url');
  input = wellFormed(input);
  if (base !== undefined) base = wellFormed(base);
  var record = parseWith(input, base);
  if (record === null) throw invalid(input, base);
  own(this, '_record', record);
  own(this, '_params', null);
}
URL.canParse = function canParse(input, base) {
  if (arguments.length === 0) throw errors.create(TypeError, 'ERR_MISSING_ARGS', 'url');
  return parseWith(wellFormed(input), base) !== null;
};
URL.createObjectURL = URL.revokeObjectURL = function () {
  throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'URL.createObjectURL');
};

function property(name, get, set) {
  Object.defineProperty(URL.prototype, name, { configurable: true, enumerable: true, get: get, set: set });
}

function canHaveCredentials(record) {
  return record.host !== null && record.host !== '' && record.scheme !== 'file';
}

property('href', function () { return parser.serialize(this._record); }, function (value) {
  var record = parser.parse(wellFormed(value), null);
  if (record === null) throw invalid(String(value));
  this._record = record;
  refresh(this);
});
property('origin', function () {
  var record = this._record;
  if (record.scheme === 'blob' && typeof record.path === 'string') {
    var inner = parser.parse(record.path, null);
    return inner && /^https?$/.test(inner.scheme) ? new URL(record.path).origin : 'null';
  }
  if (!parser.isSpecial(record.scheme) || record.scheme === 'file') return 'null';
  return record.scheme + '://' + this.host;
});
property('protocol', function () { return this._record.scheme + ':'; }, function (value) {
  var scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*)(:|$)/.exec(String(value));
  if (!scheme) return;
  scheme = scheme[1].toLowerCase();
  var record = this._record;
  if (parser.isSpecial(scheme) !== parser.isSpecial(record.scheme)) return;
  if (scheme === 'file' && (record.port !== null || record.username || record.password)) return;
  if (record.scheme === 'file' && record.host === '') return;
  record.scheme = scheme;
  if (parser.PORTS[scheme] === record.port) record.port = null;
});
property('username', function () { return this._record.username; }, function (value) {
  if (canHaveCredentials(this._record)) this._record.username = parser.encode(wellFormed(value), parser.sets.userinfo);
});
property('password', function () { return this._record.password; }, function (value) {
  if (canHaveCredentials(this._record)) this._record.password = parser.encode(wellFormed(value), parser.sets.userinfo);
});
property('host', function () {
  var record = this._record;
  return record.host === null ? '' : record.host + (record.port !== null ? ':' + record.port : '');
}, function (value) { setHost(this._record, value, true); });
property('hostname', function () { return this._record.host === null ? '' : this._record.host; }, function (value) {
  setHost(this._record, value, false);
});

function setHost(record, value, withPort) {
  if (typeof record.path === 'string') return;
  var text = wellFormed(value).replace(/[\t\n\r]/g, '').split(parser.isSpecial(record.scheme) ? /[/\\?#]/ : /[/?#]/)[0];
  var copy = { scheme: record.scheme, host: record.host, port: record.port };
  if (!withPort && /:/.test(text) && text.charAt(0) !== '[') return;
  if (withPort) text = text.replace(/:(\d*)[^\d\]].*$/, ':$1').replace(/:$/, '');
  if (record.scheme === 'file' && text === '') copy.host = '';
  else if (!parser.parseHostAndPort(copy, text)) return;
  record.host = copy.host;
  if (withPort && /:\d+$/.test(text)) record.port = copy.port;
}

property('port', function () { return this._record.port === null ? '' : String(this._record.port); }, function (value) {
  var record = this._record;
  if (!canHaveCredentials(record)) return;
  value = String(value).replace(/[\t\n\r]/g, '');
  if (value === '') record.port = null;
  else {
    var digits = /^\d+/.exec(value);
    if (digits) parser.parsePort(record, digits[0]);
  }
});
property('pathname', function () { return parser.pathText(this._record); }, function (value) {
  var record = this._record;
  if (typeof record.path === 'string') return;
  record.path = [];
  value = wellFormed(value).replace(/[\t\n\r]/g, '').replace(/\?/g, '%3F').replace(/#/g, '%23');
  parser.appendPath(record.path, value.replace(parser.isSpecial(record.scheme) ? /^[/\\]/ : /^\//, ''), record.scheme);
});
property('search', function () { return this._record.query ? '?' + this._record.query : ''; }, function (value) {
  value = wellFormed(value).replace(/[\t\n\r]/g, '');
  var record = this._record;
  record.query = value === '' ? null :
      parser.encode(value.replace(/^\?/, ''), parser.isSpecial(record.scheme) ? parser.sets.specialQuery : parser.sets.query);
  refresh(this);
});
property('searchParams', function () {
  if (this._params === null) {
    var params = new URLSearchParams(this._record.query || '');
    own(params, '_url', this);
    this._params = params;
  }
  return this._params;
});
property('hash', function () { return this._record.fragment ? '#' + this._record.fragment : ''; }, function (value) {
  value = wellFormed(value).replace(/[\t\n\r]/g, '');
  this._record.fragment = value === '' ? null : parser.encode(value.replace(/^#/, ''), parser.sets.fragment);
});
URL.prototype.toString = function toString() { return this.href; };
URL.prototype.toJSON = function toJSON() { return this.href; };

function refresh(url) {
  if (url._params) url._params._list = parseQuery(url._record.query || '');
}

own(URL.prototype, custom, function (depth, options, inspect) {
  if (typeof depth === 'number' && depth < 0) return options.stylize('[URL]', 'special');
  var shown = {};
  var url = this;
  ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname', 'port', 'pathname', 'search', 'searchParams',
    'hash'].forEach(function (name) { shown[name] = url[name]; });
  return 'URL ' + inspect(shown, options);
});
if (Symbol.toStringTag) Object.defineProperty(URL.prototype, Symbol.toStringTag, { value: 'URL', configurable: true });

// ---- URLSearchParams

function parseQuery(text) {
  if (text.charAt(0) === '?') text = text.slice(1);
  return text.split('&').filter(Boolean).map(function (pair) {
    var at = pair.indexOf('=');
    return (at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]).map(function (part) {
      return require('querystring').unescapeBuffer(part.replace(/\+/g, ' ')).toString();
    });
  });
}

function encodeForm(text) {
  return encodeURIComponent(text).replace(/[!'()~]/g, function (unit) {
    return '%' + unit.charCodeAt(0).toString(16).toUpperCase();
  }).replace(/%20/g, '+');
}

/** Reads an iterable into an array, also where the engine has no Array.from. */
function arrayOf(iterable) {
  if (Array.isArray(iterable)) return iterable;
  var iterator = iterable[Symbol.iterator]();
  var all = [];
  for (var step = iterator.next(); !step.done; step = iterator.next()) all.push(step.value);
  return all;
}

function isIterable(value) {
  return Array.isArray(value) || (Symbol.iterator && typeof value[Symbol.iterator] === 'function');
}

function URLSearchParams(init) {
  if (!(this instanceof URLSearchParams)) {
    throw new TypeError("Class constructor URLSearchParams cannot be invoked without 'new'");
  }
  own(this, '_url', null);
  own(this, '_list', []);
  if (init === undefined || init === null) return;
  if (init instanceof URLSearchParams) {
    this._list = init._list.map(function (pair) { return pair.slice(); });
  } else if (typeof init === 'object' || typeof init === 'function') {
    if (isIterable(init)) {
      this._list = arrayOf(init).map(function (pair) {
        if (pair === null || typeof pair !== 'object' || !isIterable(pair) || arrayOf(pair).length !== 2) {
          throw errors.create(TypeError, 'ERR_INVALID_TUPLE', 'Each query pair', '[name, value]');
        }
        return arrayOf(pair).map(wellFormed);
      });
    } else {
      this._list = Object.keys(init).map(function (key) { return [wellFormed(key), wellFormed(init[key])]; });
    }
  } else {
    this._list = parseQuery(wellFormed(init));
  }
}

function changed(params) {
  if (!params._url) return;
  var text = params.toString();
  params._url._record.query = text === '' ? null : text;
}

function need(args, count, names) {
  if (args.length < count) throw errors.create.apply(null, [TypeError, 'ERR_MISSING_ARGS'].concat(names));
}

URLSearchParams.prototype.append = function append(name, value) {
  need(arguments, 2, ['name', 'value']);
  this._list.push([wellFormed(name), wellFormed(value)]);
  changed(this);
};
URLSearchParams.prototype['delete'] = function (name, value) {
  need(arguments, 1, ['name']);
  name = wellFormed(name);
  this._list = this._list.filter(function (pair) {
    return pair[0] !== name || (value !== undefined && pair[1] !== wellFormed(value));
  });
  changed(this);
};
URLSearchParams.prototype.get = function get(name) {
  need(arguments, 1, ['name']);
  name = wellFormed(name);
  for (var i = 0; i < this._list.length; i++) if (this._list[i][0] === name) return this._list[i][1];
  return null;
};
URLSearchParams.prototype.getAll = function getAll(name) {
  need(arguments, 1, ['name']);
  name = wellFormed(name);
  return this._list.filter(function (pair) { return pair[0] === name; }).map(function (pair) { return pair[1]; });
};
URLSearchParams.prototype.has = function has(name, value) {
  need(arguments, 1, ['name']);
  name = wellFormed(name);
  return this._list.some(function (pair) { return pair[0] === name && (value === undefined || pair[1] === wellFormed(value)); });
};
URLSearchParams.prototype.set = function set(name, value) {
  need(arguments, 2, ['name', 'value']);
  name = wellFormed(name);
  var found = false;
  this._list = this._list.filter(function (pair) {
    if (pair[0] !== name) return true;
    if (found) return false;
    found = true;
    pair[1] = wellFormed(value);
    return true;
  });
  if (!found) this._list.push([name, wellFormed(value)]);
  changed(this);
};
URLSearchParams.prototype.sort = function sort() {
  var indexed = this._list.map(function (pair, index) { return { pair: pair, index: index }; });
  indexed.sort(function (a, b) {
    return a.pair[0] < b.pair[0] ? -1 : a.pair[0] > b.pair[0] ? 1 : a.index - b.index;
  });
  this._list = indexed.map(function (entry) { return entry.pair; });
  changed(this);
};
URLSearchParams.prototype.forEach = function forEach(callback, self) {
  errors.validateFunction(callback, 'callback');
  for (var i = 0; i < this._list.length; i++) callback.call(self, this._list[i][1], this._list[i][0], this);
};
URLSearchParams.prototype.toString = function toString() {
  return this._list.map(function (pair) { return encodeForm(pair[0]) + '=' + encodeForm(pair[1]); }).join('&');
};
Object.defineProperty(URLSearchParams.prototype, 'size', { configurable: true, get: function () { return this._list.length; } });

function iteratorOver(params, pick) {
  var index = 0;
  var iterator = {
    next: function () {
      return index < params._list.length ? { value: pick(params._list[index++]), done: false } : { value: undefined, done: true };
    }
  };
  if (Symbol.iterator) iterator[Symbol.iterator] = function () { return this; };
  return iterator;
}

URLSearchParams.prototype.entries = function entries() {
  return iteratorOver(this, function (pair) { return pair.slice(); });
};
URLSearchParams.prototype.keys = function keys() { return iteratorOver(this, function (pair) { return pair[0]; }); };
URLSearchParams.prototype.values = function values() { return iteratorOver(this, function (pair) { return pair[1]; }); };
if (Symbol.iterator) own(URLSearchParams.prototype, Symbol.iterator, URLSearchParams.prototype.entries);
if (Symbol.toStringTag) {
  Object.defineProperty(URLSearchParams.prototype, Symbol.toStringTag, { value: 'URLSearchParams', configurable: true });
}
own(URLSearchParams.prototype, custom, function (depth, options, inspect) {
  if (typeof depth === 'number' && depth < 0) return options.stylize('[Object]', 'special');
  if (this._list.length === 0) return 'URLSearchParams {}';
  return 'URLSearchParams { ' + this._list.map(function (pair) {
    return inspect(pair[0], options) + ' => ' + inspect(pair[1], options);
  }).join(', ') + ' }';
});

exports.URL = URL;
exports.URLSearchParams = URLSearchParams;
