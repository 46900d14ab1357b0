/* What a request is asked for: a URL, options, or both. */
'use strict';

var errors = require('internal/errors');
var common = require('internal/http/common');

/** The options that a URL stands for. */
function ofUrl(url) {
  var options = {
    protocol: url.protocol,
    hostname: typeof url.hostname === 'string' && url.hostname.charAt(0) === '[' ? url.hostname.slice(1, -1) : url.hostname,
    hash: url.hash, search: url.search, pathname: url.pathname, path: (url.pathname || '') + (url.search || ''), href: url.href
  };
  if (url.port !== '') options.port = Number(url.port);
  if (url.username || url.password) options.auth = decodeURIComponent(url.username) + ':' + decodeURIComponent(url.password);
  return options;
}

/** Returns options and callback of the arguments of http.request. */
function read(input, options, callback) {
  var fromUrl = null;
  if (typeof input === 'string') fromUrl = ofUrl(new URL(input));
  else if (input instanceof URL) fromUrl = ofUrl(input);
  else {
    callback = options;
    options = input;
  }
  if (typeof options === 'function') {
    callback = options;
    options = fromUrl || {};
  } else {
    options = Object.assign(Object.create(null), fromUrl, options);
  }
  return { options: options, callback: callback };
}

function hostOf(value, name) {
  if (value !== null && value !== undefined && typeof value !== 'string') {
    throw errors.invalidArgType('options.' + name, ['string', 'undefined', 'null'], value);
  }
  return value;
}

function check(options, agent, defaultAgent) {
  var expected = (agent && agent.protocol) || defaultAgent.protocol;
  var protocol = options.protocol || defaultAgent.protocol;
  if (options.path && /[^\u0021-\u00ff]/.test(String(options.path))) {
    throw errors.create(TypeError, 'ERR_UNESCAPED_CHARACTERS', 'Request path contains unescaped characters');
  }
  if (protocol !== expected) {
    throw errors.create(TypeError, 'ERR_INVALID_PROTOCOL', 'Protocol "' + protocol + '" not supported. Expected "' + expected + '"');
  }
  hostOf(options.hostname, 'hostname');
  hostOf(options.host, 'host');
}

/** Returns the method in capitals. */
function methodOf(options) {
  var method = options.method;
  if (method !== null && method !== undefined && typeof method !== 'string') {
    throw errors.invalidArgType('options.method', 'string', method);
  }
  if (!method) return 'GET';
  if (!common.isToken(method)) {
    throw errors.create(TypeError, 'ERR_INVALID_HTTP_TOKEN', 'Method must be a valid HTTP token ["' + method + '"]');
  }
  return method.toUpperCase();
}

/** Sets the headers that are asked for, and those that follow from the rest. */
function setHeaders(request, options, host, defaultPort) {
  var headers = options.headers;
  if (headers && !Array.isArray(headers)) Object.keys(headers).forEach(function (name) { request.setHeader(name, headers[name]); });
  if (Array.isArray(headers)) return;
  if (host && !request.getHeader('host') && (options.setHost === undefined || options.setHost)) {
    var shown = host.indexOf(':') >= 0 && host.indexOf(':', host.indexOf(':') + 1) >= 0 && host.charAt(0) !== '[' ? '[' + host + ']' : host;
    if (options.port && +options.port !== defaultPort) shown += ':' + options.port;
    request.setHeader('Host', shown);
  }
  if (options.auth && !request.getHeader('Authorization')) {
    request.setHeader('Authorization', 'Basic ' + Buffer.from(options.auth).toString('base64'));
  }
}

exports.read = read;
exports.check = check;
exports.methodOf = methodOf;
exports.setHeaders = setHeaders;
