'use strict';

module.exports = require('internal/unsupported')('repl', ['start'], ['REPLServer', 'Recoverable']);
