'use strict';

module.exports = require('internal/errors/unsupported')('repl', ['start'], ['REPLServer', 'Recoverable']);
