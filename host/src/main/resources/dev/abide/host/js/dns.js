'use strict';

module.exports = require('internal/unsupported')('dns', ['lookup', 'resolve', 'resolve4', 'resolve6', 'reverse'], ['Resolver']);
