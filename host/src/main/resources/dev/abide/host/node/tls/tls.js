'use strict';

module.exports = require('internal/errors/unsupported')('tls', ['connect', 'createServer', 'createSecureContext'], ['TLSSocket', 'Server']);
