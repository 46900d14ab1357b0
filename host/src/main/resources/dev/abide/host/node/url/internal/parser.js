/*
 * The URL Standard's parser and serializer (https://url.spec.whatwg.org). A record is { scheme, username, password,
 * host, port, path, query, fragment }; `host`, `port`, `query` and `fragment` may be null, `path` is a list of segments
 * or, if the URL cannot be a base, one text.
 */
'use strict';

var PORTS = { 'http': 80, 'https': 443, 'ws': 80, 'wss': 443, 'ftp': 21, 'file': null };

function isSpecial(scheme) {
  return PORTS.hasOwnProperty(scheme);
}

// ---- Percent-encoding

var FRAGMENT = /[^\u0021\u0023-\u003b\u003d\u003f-\u005f\u0061-\u007e]/;
var QUERY = /[^\u0021\u0024-\u003b\u003d\u003f-\u007e]/;
var SPECIAL_QUERY = /[^\u0021\u0024-\u0026\u0028-\u003b\u003d\u003f-\u007e]/;
var PATH = /[^\u0021\u0024-\u003b\u003d\u0040-\u005f\u0061-\u007a\u007c\u007e]/;
var USERINFO = /[^\u0021\u0024-\u002e\u0030-\u0039\u0041-\u005a\u005f\u0061-\u007a\u007e]/;
var CONTROL = /[^\u0020-\u007e]/;

function encode(text, set) {
  if (!set.test(text)) return text;
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\s\S]/g, function (character) {
    if (character.length === 1 && !set.test(character)) return character;
    return encodeCharacter(character);
  });
}

function encodeCharacter(character) {
  if (/^[\ud800-\udfff]$/.test(character)) character = '\ufffd';
  if (character.length === 1 && character.charCodeAt(0) < 128) {
    var code = character.charCodeAt(0).toString(16).toUpperCase();
    return '%' + (code.length < 2 ? '0' : '') + code;
  }
  return encodeURIComponent(character);
}

function decode(text) {
  return text.indexOf('%') < 0 ? text : require('querystring').unescapeBuffer(text).toString();
}

// ---- Hosts

var FORBIDDEN_HOST = /[\u0000\t\n\r #/:<>?@[\\\]^|]/;
var FORBIDDEN_DOMAIN = /[\u0000-\u0020"#%/:<>?@[\\\]^`{|}\u007f]/;

function parseHost(text, special) {
  if (text.charAt(0) === '[') {
    if (text.charAt(text.length - 1) !== ']') return null;
    var pieces = parseIPv6(text.slice(1, -1));
    return pieces === null ? null : '[' + serializeIPv6(pieces) + ']';
  }
  if (!special) return FORBIDDEN_HOST.test(text) ? null : encode(text, CONTROL);
  var domain = decode(text).replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
  if (/[^\u0000-\u007f]/.test(domain) || /(^|\.)xn--/i.test(domain)) {
    domain = internalBinding('url').domainToAscii(domain.replace(/[\u3002\uff0e\uff61]/g, '.'));
  } else {
    domain = domain.toLowerCase();
  }
  if (domain === '' || FORBIDDEN_DOMAIN.test(domain)) return null;
  return endsInNumber(domain) ? parseIPv4(domain) : domain;
}

function endsInNumber(domain) {
  var parts = domain.split('.');
  if (parts[parts.length - 1] === '') {
    if (parts.length === 1) return false;
    parts.pop();
  }
  return /^(\d+|0[xX][0-9a-fA-F]*)$/.test(parts[parts.length - 1]);
}

function parseIPv4Number(text) {
  if (text === '') return NaN;
  if (/^0[xX]/.test(text)) return text.length === 2 ? 0 : /^0[xX][0-9a-fA-F]+$/.test(text) ? parseInt(text.slice(2), 16) : NaN;
  if (text.length > 1 && text.charAt(0) === '0') return /^[0-7]+$/.test(text) ? parseInt(text, 8) : NaN;
  return /^\d+$/.test(text) ? parseInt(text, 10) : NaN;
}

function parseIPv4(domain) {
  var parts = domain.split('.');
  if (parts[parts.length - 1] === '' && parts.length > 1) parts.pop();
  if (parts.length > 4) return null;
  var numbers = parts.map(parseIPv4Number);
  var last = numbers.length - 1;
  var address = 0;
  for (var i = 0; i < numbers.length; i++) {
    var limit = i === last ? Math.pow(256, 5 - numbers.length) : 256;
    if (!(numbers[i] < limit)) return null;
    address += i === last ? numbers[i] : numbers[i] * Math.pow(256, 3 - i);
  }
  return [24, 16, 8, 0].map(function (shift) { return Math.floor(address / Math.pow(2, shift)) % 256; }).join('.');
}

function parseIPv6(text) {
  var halves = text.split('::');
  if (halves.length > 2) return null;
  var groups = halves.map(function (half) { return half === '' ? [] : half.split(':'); });
  var flat = [];
  for (var h = 0; h < groups.length; h++) {
    flat[h] = [];
    for (var i = 0; i < groups[h].length; i++) {
      var group = groups[h][i];
      if (/^\d+(\.\d+){3}$/.test(group) && h === groups.length - 1 && i === groups[h].length - 1) {
        var bytes = group.split('.').map(Number);
        if (bytes.some(function (byte) { return byte > 255; }) || /(^|\.)0\d/.test(group)) return null;
        flat[h].push(bytes[0] * 256 + bytes[1], bytes[2] * 256 + bytes[3]);
      } else if (/^[0-9a-fA-F]{1,4}$/.test(group)) {
        flat[h].push(parseInt(group, 16));
      } else {
        return null;
      }
    }
  }
  if (halves.length === 1) return flat[0].length === 8 ? flat[0] : null;
  var missing = 8 - flat[0].length - flat[1].length;
  if (missing < 1) return null;
  while (missing-- > 0) flat[0].push(0);
  return flat[0].concat(flat[1]);
}

function serializeIPv6(pieces) {
  var best = { start: -1, length: 1 };
  for (var i = 0; i < 8;) {
    var end = i;
    while (end < 8 && pieces[end] === 0) end++;
    if (end - i > best.length) best = { start: i, length: end - i };
    i = Math.max(end, i + 1);
  }
  var hex = pieces.map(function (piece) { return piece.toString(16); });
  if (best.start < 0) return hex.join(':');
  return hex.slice(0, best.start).join(':') + '::' + hex.slice(best.start + best.length).join(':');
}

// ---- Paths

function isDrive(segment) {
  return /^[a-zA-Z][:|]$/.test(segment);
}

function shorten(path, scheme) {
  if (scheme === 'file' && path.length === 1 && /^[a-zA-Z]:$/.test(path[0])) return;
  path.pop();
}

/** Appends the segments of `text` to `path`, in place. */
function appendPath(path, text, scheme) {
  var segments = text.split(isSpecial(scheme) ? /[/\\]/ : '/');
  segments.forEach(function (segment, index) {
    var last = index === segments.length - 1;
    var plain = segment.replace(/%2e/gi, '.');
    if (plain === '..') {
      shorten(path, scheme);
      if (last) path.push('');
    } else if (plain === '.') {
      if (last) path.push('');
    } else {
      if (scheme === 'file' && path.length === 0 && isDrive(segment)) segment = segment.charAt(0) + ':';
      path.push(encode(segment, PATH));
    }
  });
}

// ---- The parser

function parse(input, base) {
  input = input.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '').replace(/[\t\n\r]/g, '');
  var record = { scheme: '', username: '', password: '', host: null, port: null, path: [], query: null, fragment: null };
  var at = input.indexOf('#');
  if (at >= 0) {
    record.fragment = encode(input.slice(at + 1), FRAGMENT);
    input = input.slice(0, at);
  }
  var scheme = /^([a-zA-Z][a-zA-Z0-9+.-]*):/.exec(input);
  if (!scheme && !base) return null;
  record.scheme = scheme ? scheme[1].toLowerCase() : base.scheme;
  if (scheme) input = input.slice(scheme[0].length);
  at = input.indexOf('?');
  if (at >= 0) {
    record.query = encode(input.slice(at + 1), isSpecial(record.scheme) ? SPECIAL_QUERY : QUERY);
    input = input.slice(0, at);
  }
  return parseRest(record, input, base, !scheme);
}

/** Parses what is left between scheme and query. */
function parseRest(record, input, base, isWithoutScheme) {
  var special = isSpecial(record.scheme);
  var leading = (special ? /^[/\\]+/ : /^\/+/).exec(input);
  var count = leading ? leading[0].length : 0;
  if (isWithoutScheme && typeof base.path === 'string') {
    if (input !== '' || record.query !== null || record.fragment === null) return null;
    record.path = base.path;
    record.query = base.query;
    return record;
  }
  if (record.scheme === 'file') return parseFile(record, input, count, base && base.scheme === 'file' ? base : null);
  var relative = isWithoutScheme || (special && base && base.scheme === record.scheme);
  if (relative && count < 2) return parseRelative(record, input, count, base);
  if (special) return parseAuthority(record, input.slice(count));
  if (count >= 2) return parseAuthority(record, input.slice(2));
  if (count === 1) appendPath(record.path, input.slice(1), record.scheme);
  else record.path = encode(input, CONTROL);
  return record;
}

function copyAuthority(record, base) {
  record.username = base.username;
  record.password = base.password;
  record.host = base.host;
  record.port = base.port;
}

function parseRelative(record, input, count, base) {
  copyAuthority(record, base);
  if (count === 1) {
    appendPath(record.path, input.slice(1), record.scheme);
    return record;
  }
  record.path = base.path.slice();
  if (input === '') {
    if (record.query === null) record.query = base.query;
    return record;
  }
  shorten(record.path, record.scheme);
  appendPath(record.path, input, record.scheme);
  return record;
}

function parseFile(record, input, count, base) {
  record.host = '';
  if (count >= 2) return parseFileHost(record, input.slice(2));
  if (count === 1) {
    if (base) takeDrive(record, base, input.slice(1));
    appendPath(record.path, input.slice(1), 'file');
    return record;
  }
  if (base) {
    record.host = base.host;
    record.path = base.path.slice();
    if (input === '') {
      if (record.query === null) record.query = base.query;
      return record;
    }
    if (startsWithDrive(input)) record.path = [];
    else shorten(record.path, 'file');
  }
  appendPath(record.path, input, 'file');
  return record;
}

function startsWithDrive(text) {
  return /^[a-zA-Z][:|]([/\\]|$)/.test(text);
}

function takeDrive(record, base, path) {
  record.host = base.host;
  if (base.path.length > 0 && /^[a-zA-Z]:$/.test(base.path[0]) && !startsWithDrive(path)) record.path.push(base.path[0]);
}

function parseFileHost(record, rest) {
  var end = rest.search(/[/\\]/);
  var host = end < 0 ? rest : rest.slice(0, end);
  if (isDrive(host)) {
    appendPath(record.path, rest, 'file');
    return record;
  }
  if (host !== '') {
    host = parseHost(host, true);
    if (host === null) return null;
    record.host = host === 'localhost' ? '' : host;
  }
  appendPath(record.path, end < 0 ? '' : rest.slice(end + 1), 'file');
  return record;
}

function parseAuthority(record, input) {
  var special = isSpecial(record.scheme);
  var end = input.search(special ? /[/\\]/ : /\//);
  var authority = end < 0 ? input : input.slice(0, end);
  var at = authority.lastIndexOf('@');
  if (at >= 0) {
    var credentials = authority.slice(0, at);
    authority = authority.slice(at + 1);
    var colon = credentials.indexOf(':');
    record.username = encode(colon < 0 ? credentials : credentials.slice(0, colon), USERINFO);
    if (colon >= 0) record.password = encode(credentials.slice(colon + 1), USERINFO);
    if (authority === '') return null;
  }
  if (!parseHostAndPort(record, authority)) return null;
  if (end >= 0) appendPath(record.path, input.slice(end + 1), record.scheme);
  else if (special) record.path.push('');
  return record;
}

function parseHostAndPort(record, text) {
  var special = isSpecial(record.scheme);
  var port = /:(\d*)$/.exec(text);
  var host = port && text.charAt(text.length - 1) !== ']' ? text.slice(0, port.index) : text;
  if (/:/.test(host) && host.charAt(0) !== '[') return false;
  if (host === '') {
    if (special || port) return false;
    record.host = '';
    return true;
  }
  host = parseHost(host, special);
  if (host === null) return false;
  record.host = host;
  return !port || parsePort(record, port[1]);
}

function parsePort(record, digits) {
  if (digits === '') {
    record.port = null;
    return true;
  }
  var number = Number(digits);
  if (number > 65535) return false;
  record.port = PORTS[record.scheme] === number ? null : number;
  return true;
}

// ---- The serializer

function pathText(record) {
  return typeof record.path === 'string' ? record.path :
      record.path.length === 0 ? '' : '/' + record.path.join('/');
}

function serialize(record, withoutFragment) {
  var text = record.scheme + ':';
  if (record.host !== null) {
    text += '//';
    if (record.username !== '' || record.password !== '') {
      text += record.username + (record.password !== '' ? ':' + record.password : '') + '@';
    }
    text += record.host + (record.port !== null ? ':' + record.port : '');
  } else if (typeof record.path !== 'string' && record.path.length > 1 && record.path[0] === '') {
    text += '/.';
  }
  text += pathText(record);
  if (record.query !== null) text += '?' + record.query;
  if (!withoutFragment && record.fragment !== null) text += '#' + record.fragment;
  return text;
}

exports.PORTS = PORTS;
exports.isSpecial = isSpecial;
exports.parse = parse;
exports.serialize = serialize;
exports.pathText = pathText;
exports.encode = encode;
exports.sets = { fragment: FRAGMENT, query: QUERY, specialQuery: SPECIAL_QUERY, path: PATH, userinfo: USERINFO };
exports.parseHost = parseHost;
exports.parseHostAndPort = parseHostAndPort;
exports.parsePort = parsePort;
exports.appendPath = appendPath;
