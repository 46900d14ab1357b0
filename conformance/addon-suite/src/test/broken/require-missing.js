'use strict';
console.log('before');
require('./there-is-no-such-module');
