/* No debugger of Node's listens here: the JVM has its own. */
'use strict';

var inspector = require('internal/errors/unsupported')('inspector', ['open', 'waitForDebugger'], ['Session']);

inspector.url = function url() { return undefined; };
inspector.close = function close() {};
inspector.console = console;

module.exports = inspector;
