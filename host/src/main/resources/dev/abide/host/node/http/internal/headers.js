/* The headers that a message is to have, until its head is made. */
'use strict';

var errors = require('internal/errors');
var common = require('internal/http/common');

function sent(action) {
  return errors.create(Error, 'ERR_HTTP_HEADERS_SENT', 'Cannot ' + action + ' headers after they are sent to the client');
}

function ownHeaders(message) {
  if (message._out.headers === null) message._out.headers = Object.create(null);
  return message._out.headers;
}

function setHeader(name, value) {
  if (this._header) throw sent('set');
  common.validateHeaderName(name);
  check(name, value);
  ownHeaders(this)[name.toLowerCase()] = [name, value];
  return this;
}

function check(name, value) {
  if (Array.isArray(value)) value.forEach(function (one) { common.validateHeaderValue(name, one); });
  else common.validateHeaderValue(name, value);
}

function setHeaders(headers) {
  if (this._header) throw sent('set');
  if (!headers || Array.isArray(headers) || typeof headers.keys !== 'function' || typeof headers.get !== 'function') {
    throw errors.invalidArgType('headers', ['Headers', 'Map'], headers);
  }
  var message = this;
  var cookies = [];
  headers.forEach(function (value, key) {
    if (key === 'set-cookie') cookies = cookies.concat(value);
    else message.setHeader(key, value);
  });
  if (cookies.length > 0) this.setHeader('set-cookie', cookies);
  return this;
}

function appendHeader(name, value) {
  if (this._header) throw sent('append');
  common.validateHeaderName(name);
  check(name, value);
  var entry = ownHeaders(this)[name.toLowerCase()];
  if (entry === undefined) ownHeaders(this)[name.toLowerCase()] = [name, value];
  else entry[1] = [].concat(entry[1], value);
  return this;
}

function getHeader(name) {
  errors.validateString(name, 'name');
  var entry = this._out.headers === null ? undefined : this._out.headers[name.toLowerCase()];
  return entry && entry[1];
}

function getHeaderNames() { return this._out.headers === null ? [] : Object.keys(this._out.headers); }

function getRawHeaderNames() {
  var headers = this._out.headers;
  return headers === null ? [] : Object.keys(headers).map(function (key) { return headers[key][0]; });
}

function getHeaders() {
  var result = Object.create(null);
  var headers = this._out.headers;
  if (headers !== null) Object.keys(headers).forEach(function (key) { result[key] = headers[key][1]; });
  return result;
}

function hasHeader(name) {
  errors.validateString(name, 'name');
  return this._out.headers !== null && !!this._out.headers[name.toLowerCase()];
}

function removeHeader(name) {
  errors.validateString(name, 'name');
  if (this._header) throw sent('remove');
  var key = name.toLowerCase();
  if (key === 'connection') this._removedConnection = true;
  else if (key === 'content-length') this._removedContLen = true;
  else if (key === 'transfer-encoding') this._removedTE = true;
  else if (key === 'date') this.sendDate = false;
  if (this._out.headers !== null) delete this._out.headers[key];
}

function renderHeaders() {
  if (this._header) throw sent('render');
  var result = {};
  var headers = this._out.headers;
  if (headers !== null) Object.keys(headers).forEach(function (key) { result[headers[key][0]] = headers[key][1]; });
  return result;
}

exports.sent = sent;

/** Gives messages what keeps their headers. */
exports.mixInto = function mixInto(prototype) {
  var methods = {
    setHeader: setHeader, setHeaders: setHeaders, appendHeader: appendHeader, getHeader: getHeader, getHeaderNames: getHeaderNames,
    getRawHeaderNames: getRawHeaderNames, getHeaders: getHeaders, hasHeader: hasHeader, removeHeader: removeHeader
  };
  Object.keys(methods).forEach(function (name) {
    prototype[name] = methods[name];
  });
  prototype._renderHeaders = renderHeaders;
  Object.defineProperty(prototype, '_headers', {
    configurable: true, enumerable: false,
    get: function () { return this.getHeaders(); },
    set: function (headers) {
      this._out.headers = null;
      if (headers) Object.keys(headers).forEach(function (name) { ownHeaders(this)[name.toLowerCase()] = [name, headers[name]]; }, this);
    }
  });
  Object.defineProperty(prototype, '_headerNames', {
    configurable: true, enumerable: false,
    get: function () {
      var result = Object.create(null);
      this.getRawHeaderNames().forEach(function (name) { result[name.toLowerCase()] = name; });
      return result;
    },
    set: function () {}
  });
};
