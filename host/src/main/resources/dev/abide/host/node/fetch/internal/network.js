/* fetch of http: and https: URLs, over the clients of those modules. */
'use strict';

var errors = require('internal/errors');
var Headers = require('internal/fetch/headers');

var REDIRECTS = [301, 302, 303, 307, 308];
var MOST_REDIRECTS = 20;

/** What is sent beside what the request says. */
var USUAL = [['accept', '*/*'], ['accept-language', '*'], ['sec-fetch-mode', 'cors'], ['user-agent', 'node'], ['accept-encoding', 'gzip, deflate']];

var agents = {};

// Idle connections do not keep the process alive.
function agentOf(module, protocol) {
  return agents[protocol] || (agents[protocol] = new module.Agent({ keepAlive: true, timeout: 0 }));
}

function headersOf(job, length) {
  var headers = Headers.flat(job.headers);
  USUAL.forEach(function (pair) { if (!job.headers.has(pair[0])) headers.push(pair[0], pair[1]); });
  if (length !== null && !job.headers.has('content-length')) headers.push('content-length', String(length));
  else if (length === null && job.body !== null) headers.push('transfer-encoding', 'chunked');
  return ['host', job.url.host, 'connection', job.method === 'HEAD' ? 'close' : 'keep-alive'].concat(headers);
}

/** Starts one request; calls back with an error or the message that answers. */
function ask(job, callback) {
  var module = require(job.url.protocol === 'https:' ? 'https' : 'http');
  var hasLength = job.body === null ? job.method === 'POST' || job.method === 'PUT' : Buffer.isBuffer(job.body);
  var length = hasLength ? (job.body === null ? 0 : job.body.length) : null;
  var request = module.request(job.url, {
    method: job.method, headers: headersOf(job, length), agent: agentOf(module, job.url.protocol)
  });
  job.request = request;
  request.on('response', function (message) { callback(null, message); });
  request.on('error', callback);
  if (job.body === null || Buffer.isBuffer(job.body)) request.end(job.body === null ? undefined : job.body);
  else {
    var Readable = require('stream').Readable;
    var stream = typeof job.body.getReader === 'function' ? Readable.fromWeb(job.body) : Readable.from(job.body);
    stream.on('error', function (error) { request.destroy(error); }).pipe(request);
  }
}

/** The next request after a redirect, null if the answer is the last. */
function redirected(job, message) {
  var location = message.headers.location;
  if (REDIRECTS.indexOf(message.statusCode) < 0 || location === undefined || job.redirect === 'manual') return null;
  message.resume();
  if (job.redirect === 'error') throw new Error('unexpected redirect');
  if (job.redirects >= MOST_REDIRECTS) throw new Error('redirect count exceeded');
  var url = new URL(location, job.url.href);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw new Error('URL scheme must be a HTTP(S) scheme');
  var becomesGet = (message.statusCode <= 302 && job.method === 'POST') || (message.statusCode === 303 && job.method !== 'GET' && job.method !== 'HEAD');
  if (!becomesGet && job.body !== null && !Buffer.isBuffer(job.body) && message.statusCode !== 303) throw new Error('Response body object should not be disturbed or locked');
  var headers = new Headers(job.headers);
  if (becomesGet) ['content-encoding', 'content-language', 'content-location', 'content-type', 'content-length'].forEach(function (name) { headers.delete(name); });
  if (url.origin !== job.url.origin) ['authorization', 'proxy-authorization', 'cookie', 'host'].forEach(function (name) { headers.delete(name); });
  return {
    url: url, method: becomesGet ? 'GET' : job.method, headers: headers, body: becomesGet ? null : job.body, redirect: job.redirect,
    redirects: job.redirects + 1, request: null
  };
}

/** The body as it was before it was compressed for the way. */
function decoded(job, message) {
  var zlib = require('zlib');
  var encoding = String(message.headers['content-encoding'] || '').trim().toLowerCase();
  if (job.method === 'HEAD') return message;
  var decoder = encoding === 'gzip' || encoding === 'x-gzip' ? zlib.createGunzip() : encoding === 'deflate' ? zlib.createInflate() : null;
  if (decoder === null) return message;
  message.on('error', function (error) { decoder.destroy(error); });
  return message.pipe(decoder);
}

function failed(error) {
  var failure = new TypeError('fetch failed');
  errors.hidden(failure, 'cause', error);
  return failure;
}

/**
 * Sends a request.
 *
 * @param job url, method, headers, body (null, a Buffer, or what can be iterated), redirect
 * @param signal ends it
 * @param respond makes the response of (job, message, stream of the body)
 */
function send(job, signal, respond) {
  return new Promise(function (resolve, reject) {
    var current = job;
    var body = null;
    function abort() {
      if (current.request) current.request.destroy();
      if (body) body.destroy(signal.reason);
      reject(signal.reason);
    }
    signal.addEventListener('abort', abort, { once: true });
    function answered(error, message) {
      if (error) {
        reject(failed(error));
        return;
      }
      try {
        var next = redirected(current, message);
        if (next !== null) {
          current = next;
          ask(current, answered);
          return;
        }
      } catch (refusal) {
        reject(failed(refusal));
        return;
      }
      body = decoded(current, message);
      // Who reads it hears of it.
      body.on('error', function () {});
      body.on('close', function () { signal.removeEventListener('abort', abort); });
      resolve(respond(current, message, body));
    }
    ask(current, answered);
  });
}

exports.send = send;
exports.failed = failed;
