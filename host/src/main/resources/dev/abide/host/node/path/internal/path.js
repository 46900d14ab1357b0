/*
 * path.posix and path.win32: one code for both, over a description of a path's root.
 *
 * `rootOf(path)` gives { device, absolute, length }: `C:` or `\\server\share` and whether a separator follows; `length`
 * counts the characters of both.
 */
'use strict';

var errors = require('internal/errors');

function isLetter(text, index) {
  return /[a-zA-Z]/.test(text.charAt(index));
}

// ---- What differs

var posixRules = {
  sep: '/',
  isSeparator: function (unit) { return unit === '/'; },
  separators: /\/+/,
  rootOf: function (path) {
    var absolute = path.charAt(0) === '/';
    return { device: '', absolute: absolute, length: absolute ? 1 : 0 };
  }
};

var win32Rules = {
  sep: '\\',
  isSeparator: function (unit) { return unit === '/' || unit === '\\'; },
  separators: /[\\/]+/,
  rootOf: function (path) {
    var share = /^[\\/]{2}([^\\/]+)[\\/]+([^\\/]+)([\\/]+)?/.exec(path);
    if (share) {
      // `\\.\` and `\\?\` name devices: there is no share in the second place.
      if (share[1] === '.' || share[1] === '?') return { device: '\\\\' + share[1], absolute: true, length: 4 };
      return { device: '\\\\' + share[1] + '\\' + share[2], absolute: true, length: share[0].length,
        share: true, tail: share[3] };
    }
    if (isLetter(path, 0) && path.charAt(1) === ':') {
      var separated = win32Rules.isSeparator(path.charAt(2));
      return { device: path.slice(0, 2), absolute: separated, length: separated ? 3 : 2 };
    }
    var rooted = win32Rules.isSeparator(path.charAt(0));
    return { device: '', absolute: rooted, length: rooted ? 1 : 0 };
  }
};

// ---- What is common

/** Resolves `.` and `..`; above the root of an absolute path there is nothing, above a relative one there is `..`. */
function reduceSegments(path, absolute, rules) {
  var result = [];
  path.split(rules.separators).forEach(function (segment) {
    if (segment === '' || segment === '.') return;
    if (segment !== '..') result.push(segment);
    else if (result.length > 0 && result[result.length - 1] !== '..') result.pop();
    else if (!absolute) result.push('..');
  });
  return result.join(rules.sep);
}

function trailing(path, rules) {
  var end = path.length;
  while (end > 0 && rules.isSeparator(path.charAt(end - 1))) end--;
  return end;
}

/** Whether normalizing would turn a relative Windows path into one with a device, as in `.\\C:\\x` or `a\\..\\con:`. */
function looksLikeDevice(path, tail) {
  return /^[a-zA-Z]:/.test(tail) || /:([\\/]|$)/.test(path);
}

/** The functions of one flavour: of its rules, and of the `path` that they end up in, whose parts users may replace. */
function create(rules, resolve, relative) {
  var path = { resolve: resolve, relative: relative, sep: rules.sep, delimiter: rules.sep === '/' ? ':' : ';' };
  [addShape, addParts, addBasename, addRecords].forEach(function (add) { add(path, rules); });
  path._makeLong = path.toNamespacedPath;
  path.matchesGlob = function matchesGlob() {
    throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'path.matchesGlob');
  };
  return path;
}

/** What a path looks like as a whole. */
function addShape(path, rules) {
  var sep = rules.sep;
  path.normalize = function normalize(text) {
    errors.validateString(text, 'path');
    if (text.length === 0) return '.';
    var root = rules.rootOf(text);
    if (root.share && root.length === text.length && root.tail === undefined) return root.device + sep;
    var tail = reduceSegments(text.slice(root.length), root.absolute, rules);
    if (tail.length === 0 && !root.absolute) tail = '.';
    if (tail.length > 0 && rules.isSeparator(text.charAt(text.length - 1))) tail += sep;
    if (sep === '\\' && !root.absolute && root.device === '' && looksLikeDevice(text, tail)) return '.\\' + tail;
    return root.device + (root.absolute ? sep : '') + tail;
  };
  path.isAbsolute = function isAbsolute(text) {
    errors.validateString(text, 'path');
    return text.length > 0 && rules.rootOf(text).absolute;
  };
  path.join = function join() {
    var parts = Array.prototype.slice.call(arguments);
    parts.forEach(function (part) { errors.validateString(part, 'path'); });
    parts = parts.filter(function (part) { return part.length > 0; });
    if (parts.length === 0) return '.';
    var joined = parts.join(sep);
    if (sep === '\\') {
      // Two leading separators mean a network share only if the first part has them.
      var leading = /^[\\/]*/.exec(parts[0])[0].length;
      if (!(leading === 2 && parts[0].length > 2)) joined = joined.replace(/^[\\/]{2,}/, '\\');
    }
    return path.normalize(joined);
  };
}

function addParts(path, rules) {
  var sep = rules.sep;
  path.toNamespacedPath = function toNamespacedPath(text) {
    if (sep === '/' || typeof text !== 'string' || text.length === 0) return text;
    var resolved = path.resolve(text);
    if (resolved.length <= 2) return text;
    if (/^\\\\[^?.]/.test(resolved)) return '\\\\?\\UNC\\' + resolved.slice(2);
    if (/^[a-zA-Z]:\\/.test(resolved)) return '\\\\?\\' + resolved;
    return resolved;
  };
  path.dirname = function dirname(text) {
    errors.validateString(text, 'path');
    if (text.length === 0) return '.';
    var root = rules.rootOf(text);
    var rootText = text.slice(0, root.length);
    if (root.length === text.length) return root.share || root.length > 0 ? text : '.';
    var end = trailing(text, rules);
    if (end <= root.length) return sep === '/' ? rootText || '.' : rootText;
    while (end > root.length && !rules.isSeparator(text.charAt(end - 1))) end--;
    if (end <= root.length) {
      // Node keeps a second slash of `//a`, which POSIX leaves to the implementation.
      if (sep === '/' && root.length === 1 && text.charAt(1) === '/') return text.lastIndexOf('/') === 1 ? '//' : '/';
      return rootText || '.';
    }
    if (sep === '/' && end === 2 && text.slice(0, 2) === '//') return '//';
    return text.slice(0, Math.max(trailingOf(text, end, root.length), root.length)) || '.';
  };
}

/** Only the one separator before the last segment goes. */
function trailingOf(text, end, least) {
  return Math.max(end - 1, least);
}

function addBasename(path, rules) {
  path.basename = function basename(text, suffix) {
    if (suffix !== undefined) errors.validateString(suffix, 'suffix');
    errors.validateString(text, 'path');
    var start = rules.sep === '\\' && isLetter(text, 0) && text.charAt(1) === ':' ? 2 : 0;
    var end = Math.max(trailing(text, rules), start);
    var begin = end;
    while (begin > start && !rules.isSeparator(text.charAt(begin - 1))) begin--;
    var name = text.slice(begin, end);
    if (name === '' && suffix && suffix.length <= text.length && suffix !== text) return text;
    if (suffix === undefined || suffix.length === 0 || suffix === name) return suffix === text && suffix ? '' : name;
    if (name.length > suffix.length && name.slice(-suffix.length) === suffix) return name.slice(0, -suffix.length);
    return name;
  };
  path.extname = function extname(text) {
    errors.validateString(text, 'path');
    var name = path.basename(text);
    var dot = name.lastIndexOf('.');
    return dot <= 0 || name === '..' ? '' : name.slice(dot);
  };
}

/** Paths as records of their parts. */
function addRecords(path, rules) {
  path.format = function format(parts) {
    errors.validateObject(parts, 'pathObject');
    var dir = parts.dir || parts.root;
    var ext = parts.ext ? (parts.ext.charAt(0) === '.' ? '' : '.') + parts.ext : '';
    var base = parts.base || (parts.name || '') + ext;
    if (!dir) return base;
    return dir === parts.root ? dir + base : dir + rules.sep + base;
  };
  path.parse = function parse(text) {
    errors.validateString(text, 'path');
    var result = { root: '', dir: '', base: '', ext: '', name: '' };
    if (text.length === 0) return result;
    var root = rules.rootOf(text);
    result.root = text.slice(0, root.length);
    var rest = text.slice(root.length);
    var base = path.basename(rest);
    result.base = base;
    result.ext = path.extname(base);
    result.name = result.ext ? base.slice(0, -result.ext.length) : base;
    var end = trailing(rest, rules);
    while (end > 0 && !rules.isSeparator(rest.charAt(end - 1))) end--;
    result.dir = end > 0 ? text.slice(0, root.length + end - 1) : result.root;
    return result;
  };
}

// ---- resolve and relative

function cwd() {
  return process.cwd();
}

function resolvePosix() {
  var resolved = '';
  var absolute = false;
  for (var i = arguments.length - 1; i >= -1 && !absolute; i--) {
    var part = i >= 0 ? arguments[i] : cwd();
    errors.validateString(part, 'paths[' + i + ']');
    if (part.length === 0) continue;
    resolved = part + '/' + resolved;
    absolute = part.charAt(0) === '/';
  }
  resolved = reduceSegments(resolved, absolute, posixRules);
  if (absolute) return '/' + resolved;
  return resolved.length > 0 ? resolved : '.';
}

function resolveWin32() {
  var device = '';
  var tail = '';
  var absolute = false;
  for (var i = arguments.length - 1; i >= -1; i--) {
    var part;
    if (i >= 0) {
      part = arguments[i];
      errors.validateString(part, 'paths[' + i + ']');
      if (part.length === 0) continue;
    } else if (device.length === 0) {
      part = cwd();
    } else {
      // Windows keeps a working directory per drive, in variables with odd names.
      part = process.env['=' + device] || cwd();
      if (part.slice(0, 2).toLowerCase() !== device.toLowerCase() && part.charAt(2) === '\\') part = device + '\\';
    }
    var root = win32Rules.rootOf(part);
    if (root.device.length > 0) {
      if (device.length === 0) device = root.device;
      else if (root.device.toLowerCase() !== device.toLowerCase()) continue;
    }
    if (!absolute) {
      tail = part.slice(root.length) + '\\' + tail;
      absolute = root.absolute;
    }
    if (absolute && device.length > 0) break;
  }
  tail = reduceSegments(tail, absolute, win32Rules);
  return device + (absolute ? '\\' : '') + tail || '.';
}

function relativeBetween(from, to, path, same) {
  errors.validateString(from, 'from');
  errors.validateString(to, 'to');
  if (from === to) return '';
  from = path.resolve(from);
  to = path.resolve(to);
  if (same(from) === same(to)) return '';
  var sep = path.sep;
  var fromParts = from.split(sep).filter(Boolean);
  var toParts = to.split(sep).filter(Boolean);
  if (sep === '\\' && same(win32Rules.rootOf(from).device) !== same(win32Rules.rootOf(to).device)) return to;
  var common = 0;
  while (common < fromParts.length && common < toParts.length && same(fromParts[common]) === same(toParts[common])) common++;
  if (sep === '\\' && common === 0 && toParts.length > 0) return to;
  var result = fromParts.slice(common).map(function () { return '..'; });
  return result.concat(toParts.slice(common)).join(sep);
}

var posix = create(posixRules, function resolve() {
  return resolvePosix.apply(null, arguments);
}, function relative(from, to) {
  return relativeBetween(from, to, posix, function (text) { return text; });
});
var win32 = create(win32Rules, function resolve() {
  return resolveWin32.apply(null, arguments);
}, function relative(from, to) {
  return relativeBetween(from, to, win32, function (text) { return text.toLowerCase(); });
});

posix.posix = win32.posix = posix;
posix.win32 = win32.win32 = win32;

exports.posix = posix;
exports.win32 = win32;
