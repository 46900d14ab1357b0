'use strict';
var test = require('../test')(__dirname);

function Base() {}
test.callQuietly('instance_of', new Base(), new Proxy(Base, {}));
test.callQuietly('instance_of', new Proxy(new Base(), {}), Base);
