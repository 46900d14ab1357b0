'use strict';

var http2 = require('internal/errors/unsupported')('http2', ['connect', 'createServer', 'createSecureServer'],
    ['Http2ServerRequest', 'Http2ServerResponse']);

http2.constants = {};
http2.sensitiveHeaders = Symbol('nodejs.http2.sensitiveHeaders');

module.exports = http2;
