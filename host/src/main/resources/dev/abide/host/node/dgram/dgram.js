'use strict';

module.exports = require('internal/errors/unsupported')('dgram', ['createSocket'], ['Socket']);
