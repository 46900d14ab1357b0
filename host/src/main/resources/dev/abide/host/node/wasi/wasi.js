'use strict';

module.exports = require('internal/errors/unsupported')('wasi', [], ['WASI']);
