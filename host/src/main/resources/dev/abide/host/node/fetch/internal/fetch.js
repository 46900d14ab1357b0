/* fetch, Request and Response: of data: URLs here, of http: and https: by internal/fetch/network. */
'use strict';

var bodies = require('internal/fetch/body');
var Headers = require('internal/fetch/headers');

function fixed(target, values) {
  Object.keys(values).forEach(function (name) {
    Object.defineProperty(target, name, { value: values[name], configurable: true, enumerable: false, writable: false });
  });
}

function tagged(Constructor, name) {
  bodies.mixInto(Constructor);
  if (Symbol.toStringTag) Object.defineProperty(Constructor.prototype, Symbol.toStringTag, { value: name, configurable: true });
}

function caused(error, cause) {
  return Object.defineProperty(error, 'cause', { value: cause, writable: true, configurable: true, enumerable: false });
}

// ---- Request

var METHODS = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'];

function methodOf(text) {
  text = String(text);
  return METHODS.indexOf(text.toUpperCase()) >= 0 ? text.toUpperCase() : text;
}

function urlOf(input) {
  try {
    return new URL(input).href;
  } catch (error) {
    throw caused(new TypeError('Failed to parse URL from ' + input), error);
  }
}

function Request(input, init) {
  if (!(this instanceof Request)) throw new TypeError("Class constructor Request cannot be invoked without 'new'");
  var from = input instanceof Request ? input : {};
  init = init || {};
  var method = methodOf(init.method || from.method || 'GET');
  var body = init.body !== undefined ? init.body : input instanceof Request ? bodies.copy(input) : null;
  if (body !== null && (method === 'GET' || method === 'HEAD')) throw new TypeError('Request with GET/HEAD method cannot have body.');
  fixed(this, {
    url: input instanceof Request ? input.url : urlOf(String(input)), method: method,
    headers: new Headers(init.headers || from.headers), signal: init.signal || from.signal || new AbortController().signal,
    redirect: init.redirect || from.redirect || 'follow', mode: init.mode || from.mode || 'cors',
    credentials: init.credentials || from.credentials || 'same-origin', cache: init.cache || from.cache || 'default',
    referrer: 'about:client', referrerPolicy: init.referrerPolicy || '', integrity: init.integrity || '',
    keepalive: !!init.keepalive, destination: '', duplex: 'half'
  });
  bodies.keep(this, body);
}
tagged(Request, 'Request');
Request.prototype.clone = function clone() { return new Request(this); };

// ---- Response

function Response(body, init) {
  if (!(this instanceof Response)) throw new TypeError("Class constructor Response cannot be invoked without 'new'");
  init = init || {};
  var status = init.status === undefined ? 200 : Number(init.status);
  if (!(status >= 200 && status <= 599)) throw new RangeError('init["status"] must be in the range of 200 to 599, inclusive.');
  if (body !== undefined && body !== null && [204, 205, 304].indexOf(status) >= 0) {
    throw new TypeError('Response constructor: Invalid response status code ' + status);
  }
  fill(this, status, init);
  bodies.keep(this, body);
}
tagged(Response, 'Response');

function fill(response, status, init) {
  fixed(response, {
    type: init.$type || 'default', url: init.$url || '', redirected: false, status: status, ok: status >= 200 && status <= 299,
    statusText: init.statusText === undefined ? '' : String(init.statusText), headers: new Headers(init.headers)
  });
}

Response.prototype.clone = function clone() {
  return new Response(bodies.copy(this), {
    status: this.status, statusText: this.statusText, headers: this.headers, $type: this.type, $url: this.url
  });
};
Response.json = function json(data, init) {
  var headers = new Headers(init && init.headers);
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  return new Response(JSON.stringify(data), Object.assign({}, init, { headers: headers }));
};
Response.redirect = function redirect(url, status) {
  if (status === undefined) status = 302;
  if ([301, 302, 303, 307, 308].indexOf(status) < 0) throw new RangeError('Invalid status code ' + status);
  return new Response(null, { status: status, headers: { location: urlOf(url) } });
};
Response.error = function error() {
  var response = Object.create(Response.prototype);
  fill(response, 0, { $type: 'error' });
  bodies.keep(response, null);
  return response;
};

// ---- fetch

function ofDataUrl(url) {
  var parts = /^data:([^,]*?)(;\s*base64)?,([\s\S]*)$/i.exec(url.replace(/#.*$/, ''));
  if (!parts) return null;
  var text = parts[3];
  var bytes = parts[2] ? Buffer.from(decodeURIComponent(text), 'base64') : Buffer.from(unescape(text), 'latin1');
  return new Response(bytes, {
    statusText: 'OK', headers: { 'content-type': parts[1] || 'text/plain;charset=US-ASCII' }, $type: 'basic', $url: url
  });
}

/** Makes the response of what has come over the network. */
function ofMessage(job, message, stream) {
  var isEmpty = job.method === 'HEAD' || [101, 204, 205, 304].indexOf(message.statusCode) >= 0;
  if (isEmpty) stream.resume();
  var response = Object.create(Response.prototype);
  var headers = [];
  for (var i = 0; i < message.rawHeaders.length; i += 2) headers.push([message.rawHeaders[i], message.rawHeaders[i + 1]]);
  fill(response, message.statusCode, { $type: 'basic', $url: job.url.href, statusText: message.statusMessage, headers: headers });
  fixed(response, { redirected: job.redirects > 0 });
  bodies.keep(response, isEmpty ? null : stream);
  return response;
}

function overNetwork(request) {
  var content = request._content;
  var isStream = content !== null && (typeof content.getReader === 'function' || typeof content.pipe === 'function');
  return Promise.resolve(content === null || isStream ? content : bodies.bytesOf(content)).then(function (body) {
    if (request.signal.aborted) throw request.signal.reason;
    return require('internal/fetch/network').send({
      url: new URL(request.url), method: request.method, headers: request.headers, body: body, redirect: request.redirect, redirects: 0,
      request: null
    }, request.signal, ofMessage);
  });
}

function fetch(input, init) {
  return new Promise(function (resolve) {
    var request = new Request(input, init);
    if (request.signal.aborted) throw request.signal.reason;
    if (/^https?:/.test(request.url)) {
      resolve(overNetwork(request));
      return;
    }
    var response = ofDataUrl(request.url);
    if (response === null) throw caused(new TypeError('fetch failed'), new Error('unknown scheme'));
    resolve(response);
  });
}

exports.fetch = fetch;
exports.Headers = Headers;
exports.Request = Request;
exports.Response = Response;
