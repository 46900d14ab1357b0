'use strict';

module.exports = require('internal/unsupported')('tls', ['connect', 'createServer', 'createSecureContext'], ['TLSSocket', 'Server']);
