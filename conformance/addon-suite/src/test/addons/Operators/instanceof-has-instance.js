'use strict';
var test = require('../test')(__dirname);

function Even() {}
Object.defineProperty(Even, Symbol.hasInstance, {value: function (value) { return value % 2 === 0; }});
test.callQuietly('instance_of', 2, Even);
test.callQuietly('instance_of', 3, Even);
function Throwing() {}
Object.defineProperty(Throwing, Symbol.hasInstance, {value: function () { throw new TypeError('own'); }});
test.call('instance_of', {}, Throwing);
