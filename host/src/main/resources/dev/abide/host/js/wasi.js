'use strict';

module.exports = require('internal/unsupported')('wasi', [], ['WASI']);
