/* The WHATWG classes, the conversions between paths and file URLs, and Node's old parser. */
'use strict';

var errors = require('internal/errors');
var whatwg = require('internal/url/whatwg');
var URL = whatwg.URL;

exports.URL = URL;
exports.URLSearchParams = whatwg.URLSearchParams;
exports.domainToASCII = function domainToASCII(domain) {
  return require('internal/url/parser').parseHost(String(domain), true) || '';
};
exports.domainToUnicode = function domainToUnicode(domain) {
  var ascii = exports.domainToASCII(domain);
  return ascii === '' ? '' : internalBinding('url').domainToUnicode(ascii);
};

// ---- Files

function isUrl(value) {
  return !!value && typeof value === 'object' && typeof value.href === 'string' && typeof value.protocol === 'string' &&
      value.auth === undefined && value.path === undefined;
}

exports.fileURLToPath = function fileURLToPath(url) {
  if (typeof url === 'string') url = new URL(url);
  else if (!isUrl(url)) throw errors.invalidArgType('path', ['string', 'URL'], url);
  if (url.protocol !== 'file:') throw errors.create(TypeError, 'ERR_INVALID_URL_SCHEME', 'file');
  if (process.platform === 'win32') return windowsPath(url);
  if (url.hostname !== '') throw errors.create(TypeError, 'ERR_INVALID_FILE_URL_HOST', process.platform);
  if (/%2f/i.test(url.pathname)) {
    throw errors.create(TypeError, 'ERR_INVALID_FILE_URL_PATH', 'must not include encoded / characters');
  }
  return decodeURIComponent(url.pathname);
};

function windowsPath(url) {
  if (/%2f|%5c/i.test(url.pathname)) {
    throw errors.create(TypeError, 'ERR_INVALID_FILE_URL_PATH', 'must not include encoded \\ or / characters');
  }
  var path = decodeURIComponent(url.pathname.replace(/\//g, '\\'));
  if (url.hostname !== '') return '\\\\' + exports.domainToUnicode(url.hostname) + path;
  if (!/^\\[a-zA-Z]:/.test(path)) throw errors.create(TypeError, 'ERR_INVALID_FILE_URL_PATH', 'must be absolute');
  return path.slice(1);
}

function encoded(character) {
  return '%' + ('0' + character.charCodeAt(0).toString(16)).slice(-2).toUpperCase();
}

exports.pathToFileURL = function pathToFileURL(path) {
  errors.validateString(path, 'path');
  var resolved = require('path').resolve(path);
  if (path.charAt(path.length - 1) === '/' && resolved.charAt(resolved.length - 1) !== '/') resolved += '/';
  var url = new URL('file://');
  // What paths of URLs may have as it is, and what the setter would drop.
  url.pathname = resolved.replace(/[%\\\n\r\t\[\]^|~]/g, encoded);
  return url;
};
exports.urlToHttpOptions = function urlToHttpOptions(url) {
  var options = {
    protocol: url.protocol, hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'), hash: url.hash, search: url.search,
    pathname: url.pathname, path: url.pathname + url.search, href: url.href
  };
  if (url.port !== '') options.port = Number(url.port);
  if (url.username || url.password) {
    options.auth = decodeURIComponent(url.username) + ':' + decodeURIComponent(url.password);
  }
  return options;
};

// ---- The old parser

function Url() {
  var self = this;
  ['protocol', 'slashes', 'auth', 'host', 'port', 'hostname', 'hash', 'search', 'query', 'pathname', 'path', 'href']
    .forEach(function (name) { self[name] = null; });
}

var SLASHED = ['http:', 'https:', 'ftp:', 'gopher:', 'file:', 'ws:', 'wss:'];

function isSlashed(protocol) {
  return SLASHED.indexOf(protocol) >= 0;
}

Url.prototype.parse = function parse(text, parseQuery, slashesDenoteHost) {
  errors.validateString(text, 'url');
  var rest = text.replace(/^[\s\ufeff]+|[\s\ufeff]+$/g, '');
  var head = rest.split('?')[0];
  if (head.indexOf('\\') >= 0) rest = head.replace(/\\/g, '/') + rest.slice(head.length);
  rest = takeScheme(this, rest, slashesDenoteHost);
  if (this.protocol !== 'javascript:') {
    if (this.slashes || (this.protocol && !isSlashed(this.protocol))) rest = takeAuthority(this, rest);
    rest = rest.replace(/[\t\n\r "'<>\\^`{|}]/g, percent);
  }
  rest = takeQuery(this, rest, parseQuery);
  if (rest !== '') this.pathname = rest;
  if (isSlashed(this.protocol) && this.hostname && !this.pathname) this.pathname = '/';
  if (this.pathname || this.search) this.path = (this.pathname || '') + (this.search || '');
  this.href = this.format();
  return this;
};

function percent(unit) {
  return '%' + (unit.charCodeAt(0) < 16 ? '0' : '') + unit.charCodeAt(0).toString(16).toUpperCase();
}

// Each takes its part from the front or the end of a text, and returns what is left.

function takeScheme(url, rest, slashesDenoteHost) {
  var scheme = /^[a-z0-9.+-]+:/i.exec(rest);
  if (scheme) {
    url.protocol = scheme[0].toLowerCase();
    rest = rest.slice(scheme[0].length);
  }
  var mayHaveHost = slashesDenoteHost || scheme || /^\/\/[^@/]+@[^@/]+/.test(rest);
  if (!mayHaveHost || !/^\/\//.test(rest) || url.protocol === 'javascript:') return rest;
  url.slashes = true;
  return rest.slice(2);
}

function takeAuthority(url, rest) {
  var end = rest.search(/[/?#]/);
  var authority = end < 0 ? rest : rest.slice(0, end);
  rest = end < 0 ? '' : rest.slice(end);
  var at = authority.lastIndexOf('@');
  if (at >= 0) {
    url.auth = decodeURIComponent(authority.slice(0, at));
    authority = authority.slice(at + 1);
  }
  var port = /:(\d*)$/.exec(authority);
  if (port) {
    if (port[1] !== '') url.port = port[1];
    authority = authority.slice(0, port.index);
  }
  return takeHostname(url, authority, rest);
}

/** A host ends at the first character that none may have; what follows is part of the path. */
function takeHostname(url, authority, rest) {
  var hostname = authority.toLowerCase();
  var bad = hostname.search(/[^a-z0-9._\-+[\]:\u0080-\uffff]/);
  if (bad >= 0) {
    rest = '/' + authority.slice(bad) + rest;
    hostname = hostname.slice(0, bad);
  }
  if (/[^\u0000-\u007f]/.test(hostname)) hostname = require('punycode').toASCII(hostname);
  url.host = hostname + (url.port ? ':' + url.port : '');
  url.hostname = /^\[.*\]$/.test(hostname) ? hostname.slice(1, -1) : hostname;
  return rest === '' || /^[/?#]/.test(rest) ? rest : '/' + rest;
}

function takeQuery(url, rest, parseQuery) {
  var hash = rest.indexOf('#');
  if (hash >= 0) {
    url.hash = rest.slice(hash);
    rest = rest.slice(0, hash);
  }
  var query = rest.indexOf('?');
  if (query >= 0) {
    url.search = rest.slice(query);
    url.query = rest.slice(query + 1);
    rest = rest.slice(0, query);
  } else if (parseQuery) {
    url.search = null;
    url.query = '';
  }
  if (parseQuery) url.query = require('querystring').parse(url.query);
  return rest;
}

Url.prototype.format = function format() {
  var protocol = this.protocol ? withMark(this.protocol, ':', true) : '';
  var path = (this.pathname || '').replace(/[?#]/g, encodeURIComponent);
  var authority = authorityOf(this);
  if (this.slashes || (authority !== '' && isSlashed(protocol))) {
    authority = '//' + authority;
    if (path !== '' && path.charAt(0) !== '/') path = '/' + path;
  } else if (protocol === 'file:') {
    authority = '//';
  }
  return protocol + authority + path + searchOf(this).replace(/#/g, '%23') + (this.hash ? withMark(this.hash, '#') : '');
};

/** Adds a mark in front of a text, or behind it, unless it is there. */
function withMark(text, mark, isBehind) {
  var there = text.charAt(isBehind ? text.length - 1 : 0);
  if (there === mark) return text;
  return isBehind ? text + mark : mark + text;
}

function authorityOf(url) {
  var host = url.host;
  if (!host && url.hostname) {
    var isBare = url.hostname.indexOf(':') >= 0 && url.hostname.charAt(0) !== '[';
    host = (isBare ? '[' + url.hostname + ']' : url.hostname) + (url.port ? ':' + url.port : '');
  }
  if (!host) return '';
  return url.auth ? encodeURIComponent(url.auth).replace(/%3A/i, ':') + '@' + host : host;
}

function searchOf(url) {
  if (url.search) return withMark(url.search, '?');
  var isRecord = url.query !== null && typeof url.query === 'object';
  var query = isRecord ? require('querystring').stringify(url.query) : '';
  return query === '' ? '' : '?' + query;
}

Url.prototype.resolve = function resolve(relative) {
  return this.resolveObject(relative).format();
};

Url.prototype.resolveObject = function resolveObject(relative) {
  if (typeof relative === 'string') relative = new Url().parse(relative, false, true);
  var base = this;
  var result = new Url();
  Object.keys(base).forEach(function (key) { result[key] = base[key]; });
  result.hash = relative.hash;
  if (relative.href === '') {
    result.href = result.format();
    return result;
  }
  function take(keys) { keys.forEach(function (key) { result[key] = relative[key]; }); }
  if (relative.protocol && relative.protocol !== base.protocol) {
    take(Object.keys(relative));
    result.href = result.format();
    return result;
  }
  if (relative.slashes || (relative.protocol && relative.host)) {
    take(['slashes', 'auth', 'host', 'hostname', 'port', 'pathname', 'search', 'query']);
    if (result.pathname === null && isSlashed(result.protocol)) result.pathname = '/';
  } else if (relative.pathname) {
    var from = /^\//.test(relative.pathname) ? [''] : (base.pathname || (base.host ? '/' : '')).split('/').slice(0, -1);
    var absolute = /^\//.test(relative.pathname) || !!base.host || /^\//.test(base.pathname || '');
    result.pathname = join(from.concat(relative.pathname.split('/').slice(/^\//.test(relative.pathname) ? 1 : 0)), absolute);
    take(['search', 'query']);
  } else if (relative.search !== null) {
    take(['search', 'query']);
  }
  result.path = result.pathname || result.search ? (result.pathname || '') + (result.search || '') : null;
  result.href = result.format();
  return result;
};

function join(segments, absolute) {
  var last = segments[segments.length - 1];
  var out = [];
  segments.forEach(function (segment, index) {
    if (segment === '' && (index === 0 || index === segments.length - 1)) return;
    if (segment === '.') return;
    if (segment !== '..') out.push(segment);
    else if (out.length > 0 && out[out.length - 1] !== '..') out.pop();
    else if (!absolute) out.push('..');
  });
  var text = (absolute ? '/' : '') + out.join('/');
  return (last === '' || last === '.' || last === '..') && text.charAt(text.length - 1) !== '/' && out.length > 0 ? text + '/' : text;
}

exports.Url = Url;
exports.parse = function parse(text, parseQuery, slashesDenoteHost) {
  if (text instanceof Url) return text;
  return new Url().parse(text, parseQuery, slashesDenoteHost);
};
exports.format = function format(value, options) {
  if (typeof value === 'string') return exports.parse(value).format();
  if (value === null || typeof value !== 'object') throw errors.invalidArgType('urlObject', ['Object', 'string'], value);
  if (value instanceof URL) return formatUrl(value, options || {});
  return Url.prototype.format.call(value);
};

function formatUrl(url, options) {
  var copy = new URL(url.href);
  if (options.auth === false) copy.username = copy.password = '';
  if (options.fragment === false) copy.hash = '';
  if (options.search === false) copy.search = '';
  var text = copy.href;
  return options.unicode ? text.replace(copy.hostname, exports.domainToUnicode(copy.hostname)) : text;
}

exports.resolve = function resolve(from, to) { return exports.parse(from, false, true).resolve(to); };
exports.resolveObject = function resolveObject(from, to) {
  return from ? exports.parse(from, false, true).resolveObject(to) : to;
};
