'use strict';
var test = require('../test')(__dirname);

function Base() {}
function Derived() {}
Derived.prototype = Object.create(Base.prototype);
[[new Base(), Base], [new Derived(), Base], [new Base(), Derived], [{}, Object], [[], Array], [1, Number], ['x', String], [null, Object],
 [function () {}, Function], [Object.create(null), Object]].forEach(function (pair) {
  test.callQuietly('instance_of', pair[0], pair[1]);
});
test.callQuietly('instance_of', new Derived(), Base.bind(null));
