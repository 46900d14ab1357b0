/*
 * What an import finds at a target: 'module', 'commonjs', 'json' or 'builtin', which its file's name says, its package
 * or its text; and whether that is what the attributes of the import say.
 */
'use strict';

var host = require('internal/module/host');
var specifiers = require('internal/module/specifiers');

var refusal = specifiers.refusal;
var OF_EXTENSIONS = { '.mjs': 'module', '.cjs': 'commonjs', '.json': 'json' };
var OF_TYPES = { 'text/javascript': 'module', 'application/json': 'json' };
var DATA = /^([^\/]+\/[^,;]+)[^,]*?(;base64)?,([\s\S]*)$/;

// By paths: to look into a file may mean to read it.
var known = Object.create(null);

function ofFile(path) {
  if (known[path] === undefined) known[path] = lookInto(path);
  return known[path];
}

function lookInto(path) {
  var extension = /(?:\.[^.\/]*)?$/.exec(path.slice(path.lastIndexOf('/') + 2))[0];
  if (OF_EXTENSIONS[extension] !== undefined) return OF_EXTENSIONS[extension];
  if (extension !== '' && extension !== '.js') {
    throw refusal(TypeError, 'ERR_UNKNOWN_FILE_EXTENSION', 'Unknown file extension "' + extension + '" for ' + path);
  }
  return host.isModule(path) || (host.isUndecided(path) && isModuleText(path)) ? 'module' : 'commonjs';
}

function isModuleText(path) {
  return require('internal/module/compiling').isModuleText(host.read(path), path);
}

// ---- data: URLs

function dataOf(url) {
  return DATA.exec(new (require('internal/url/whatwg').URL)(url).pathname);
}

function ofData(url) {
  var data = dataOf(url);
  if (data === null) {
    throw refusal(TypeError, 'ERR_INVALID_URL', 'Invalid URL', { input: url });
  }
  if (OF_TYPES[data[1]] === undefined) {
    var message = 'Unknown module format: ' + data[1] + ' for URL ' + url;
    throw refusal(RangeError, 'ERR_UNKNOWN_MODULE_FORMAT', message);
  }
  return OF_TYPES[data[1]];
}

/** The text at a target that is a file or a data: URL. */
exports.read = function read(target) {
  if (target.path !== undefined) return host.read(target.path);
  var data = dataOf(target.url);
  var text = decodeURIComponent(data[3]);
  return data[2] === undefined ? text : require('buffer').Buffer.from(text, 'base64').toString();
};

// ---- Attributes

function refuseUnlessOf(format, target, attributes) {
  var fits = format === 'json';
  var type = attributes.type;
  if (fits ? type === 'json' : type === undefined) return;
  if (type !== undefined && type !== 'json') {
    var message = 'Import attribute type "' + type + '" is unsupported';
    throw refusal(TypeError, 'ERR_IMPORT_ASSERTION_TYPE_UNSUPPORTED', message);
  }
  var what = 'Module "' + specifiers.urlOf(target) + '" ';
  throw fits ?
    refusal(TypeError, 'ERR_IMPORT_ASSERTION_TYPE_MISSING', what + 'needs an import attribute of type "json"') :
    refusal(TypeError, 'ERR_IMPORT_ASSERTION_TYPE_FAILED', what + 'is not of type "json"');
}

/** Throws if attributes say more than a type. */
exports.refuseOthers = function refuseOthers(attributes) {
  Object.keys(attributes).forEach(function (name) {
    if (name !== 'type') {
      throw refusal(TypeError, 'ERR_IMPORT_ATTRIBUTE_UNSUPPORTED',
        'Import attribute "' + name + '" with value "' + attributes[name] + '" is not supported');
    }
  });
};

function ofTarget(target) {
  if (target.builtin !== undefined) return 'builtin';
  if (target.path !== undefined) return ofFile(target.path);
  if (target.url.slice(0, 5) === 'data:') return ofData(target.url);
  var message = 'Only URLs with a scheme in: file, data, and node are supported by the default ESM loader. ' +
    'Received protocol \'' + /^[^:]*:/.exec(target.url)[0] + '\'';
  throw refusal(Error, 'ERR_UNSUPPORTED_ESM_URL_SCHEME', message);
}

/** The format at a target; throws if there is none, or not the one that the attributes of an import say. */
exports.of = function of(target, attributes) {
  var format = ofTarget(target);
  refuseUnlessOf(format, target, attributes);
  return format;
};

/** The attributes in the second argument of import(). */
exports.attributesIn = function attributesIn(options) {
  if (options === undefined) return {};
  if (options === null || (typeof options !== 'object' && typeof options !== 'function')) {
    throw new TypeError('The second argument to import() must be an object');
  }
  var attributes = options['with'] === undefined ? options.assert : options['with'];
  if (attributes === undefined) return {};
  if (attributes === null || (typeof attributes !== 'object' && typeof attributes !== 'function')) {
    throw new TypeError('The \'assert\' option must be an object');
  }
  Object.keys(attributes).forEach(function (name) {
    if (typeof attributes[name] !== 'string') throw new TypeError('Import assertion value must be a string');
  });
  return attributes;
};
