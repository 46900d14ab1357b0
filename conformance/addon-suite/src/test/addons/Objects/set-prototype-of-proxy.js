'use strict';
var test = require('../test')(__dirname, 'experimental');

function Stop() { this.name = 'Stop'; }
test.callQuietly('set_prototype', new Proxy({}, {setPrototypeOf: function () { return false; }}), {});
test.callQuietly('set_prototype', new Proxy({}, {setPrototypeOf: function () { throw new Stop(); }}), {});
