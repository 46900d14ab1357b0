'use strict';

module.exports = require('internal/unsupported')('dgram', ['createSocket'], ['Socket']);
