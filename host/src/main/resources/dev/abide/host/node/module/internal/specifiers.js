/*
 * Where the specifier of an import leads: the resolver of ES modules. A target is one of
 *   { path, suffix }   a file, and the query and fragment of its URL
 *   { builtin }        the name of a builtin
 *   { url }            anything else
 * What imports is a target, too, here called the base. Most specifiers are plain paths, for which no URL is made.
 */
'use strict';

var host = require('internal/module/host');
var loading = require('internal/module/record');
var Module = loading.Module;

// What is the same in a path and in a URL, and no URL that names a host.
var PLAIN = /^(?!\/\/)[\w\-.@+\/]*$/;
var SCHEME = /^[a-z][a-z0-9+.\-]*:/i;

function refusal(type, code, message, more) {
  var error = new type(message);
  error.code = code;
  Object.keys(more || {}).forEach(function (name) {
    error[name] = more[name];
  });
  return error;
}
exports.refusal = refusal;

// ---- Targets as URLs

function fileUrl(path) {
  return PLAIN.test(path) ? 'file://' + path : require('url').pathToFileURL(path).href;
}

exports.urlOf = function urlOf(target) {
  if (target.url !== undefined) return target.url;
  return target.builtin !== undefined ? 'node:' + target.builtin : fileUrl(target.path) + target.suffix;
};

function nameOf(base) {
  return base.path === undefined ? base.url : base.path;
}

function parsed(specifier, base) {
  var URL = require('internal/url/whatwg').URL;
  return base === undefined ? new URL(specifier) : new URL(specifier, exports.urlOf(base));
}

// ---- Paths and URLs

function isPath(specifier) {
  return /^\.{0,2}\/|^\.\.?$/.test(specifier);
}

function asFolder(path, specifier) {
  return /(^|\/)\.{0,2}$/.test(specifier) && path !== '/' ? path + '/' : path;
}

function ofPath(specifier, base) {
  if (PLAIN.test(specifier) && base.path !== undefined) {
    return { path: asFolder(host.resolveFrom(host.dirname(base.path), specifier), specifier), suffix: '' };
  }
  return ofUrl(relativeTo(specifier, base), base);
}

function relativeTo(specifier, base) {
  try {
    return parsed(specifier, base);
  } catch (cause) {
    var message = 'Failed to resolve module specifier "' + specifier + '" from "' + exports.urlOf(base) +
      '": Invalid relative URL or base scheme is not hierarchical.';
    throw refusal(TypeError, 'ERR_UNSUPPORTED_RESOLVE_REQUEST', message, { cause: cause });
  }
}

function ofUrl(url, base) {
  if (url.protocol === 'node:') return { builtin: url.pathname };
  if (url.protocol !== 'file:') return { url: url.href };
  if (/%2f|%5c/i.test(url.pathname)) {
    throw refusal(TypeError, 'ERR_INVALID_MODULE_SPECIFIER', 'Invalid module "' + url.pathname +
      '" must not include encoded "/" or "\\" characters imported from ' + nameOf(base));
  }
  if (url.hostname !== '') {
    var message = 'File URL host must be "localhost" or empty on ' + process.platform;
    throw refusal(TypeError, 'ERR_INVALID_FILE_URL_HOST', message);
  }
  return { path: decodeURIComponent(url.pathname), suffix: url.search + url.hash };
}

// ---- Packages

function inPackages(specifier, base) {
  var isImport = specifier.charAt(0) === '#';
  if (base.path === undefined) throw relativeTo(specifier, base);
  var found = isImport ? host.findPackageImport(specifier, base.path) : host.findPackage(specifier, base.path);
  if (found.path === undefined) {
    return ofPath(found.subpath, { path: found.folder + '/package.json', suffix: '' });
  }
  var isFile = found.path.charAt(0) === '/';
  return isFile ? { path: found.path, suffix: '' } : { builtin: found.path.replace(/^node:/, '') };
}

function locate(specifier, base) {
  if (isPath(specifier)) return ofPath(specifier, base);
  if (specifier.slice(0, 5) === 'node:') return { builtin: specifier.slice(5) };
  if (SCHEME.test(specifier)) return ofUrl(parsed(specifier), base);
  return Module.isBuiltin(specifier) ? { builtin: specifier } : inPackages(specifier, base);
}

// ---- What must be there

// The file that require() finds for it, as the specifier that would have been right. As in Node, paths are those from
// the working directory, for what looks for them has no file name.
function hint(specifier, base) {
  var found;
  try {
    found = Module._resolveFilename(specifier, lookingFrom(base), false);
  } catch (e) {
    return '';
  }
  if (isPath(specifier)) {
    found = require('path').relative(host.dirname(base.path), found);
    if (found.slice(0, 3) !== '../') found = './' + found;
  } else {
    found = found.slice(found.lastIndexOf('/node_modules/') + '/node_modules/'.length);
  }
  return '\nDid you mean to import ' + JSON.stringify(found) + '?';
}

function lookingFrom(base) {
  var from = new Module(base.path, null);
  from.paths = Module._nodeModulePaths(host.dirname(base.path));
  return from;
}

function missing(code, what, specifier, base, target) {
  var message = what + ' imported from ' + nameOf(base) + (base.path === undefined ? '' : hint(specifier, base));
  return refusal(Error, code, message, { url: exports.urlOf(target) });
}

function existing(target, specifier, base) {
  var isFolder = target.path.charAt(target.path.length - 1) === '/';
  var kind = host.kindOf(isFolder ? target.path.slice(0, -1) || '/' : target.path);
  if (kind === 'directory' || (kind !== null && isFolder)) {
    var what = 'Directory import \'' + target.path + '\' is not supported resolving ES modules';
    throw missing('ERR_UNSUPPORTED_DIR_IMPORT', what, specifier, base, target);
  }
  if (kind === null) {
    throw missing('ERR_MODULE_NOT_FOUND', 'Cannot find module \'' + target.path + '\'', specifier, base, target);
  }
  return { path: host.realPath(target.path), suffix: target.suffix };
}

/** The target of a specifier; a file is there. */
exports.resolve = function resolve(specifier, base) {
  var target = locate(specifier, base);
  return target.path === undefined ? target : existing(target, specifier, base);
};

/** What import.meta.resolve() gives, which does not look for files. */
exports.resolveUrl = function resolveUrl(specifier, base) {
  try {
    return exports.urlOf(exports.resolve(specifier, base));
  } catch (error) {
    if (error.url === undefined) throw error;
    return error.url;
  }
};
