'use strict';
var test = require('../test')(__dirname);

function Stop() { this.name = 'Stop'; }
function stop() { throw new Stop(); }
var target = {};
var proxy = new Proxy(target, {get: stop, set: stop, has: stop, defineProperty: stop, getOwnPropertyDescriptor: stop});
test.callQuietly('wrap', proxy);
test.callQuietly('unwrap', proxy);
test.callQuietly('unwrap', target);
test.callQuietly('remove_wrap', proxy);
