'use strict';
var test = require('../test')(__dirname);

[{}, 1, 'Object', true, [], null, undefined].forEach(function (constructor) {
  test.call('instance_of', {}, constructor);
});
function NoPrototype() {}
NoPrototype.prototype = 1;
test.call('instance_of', {}, NoPrototype);
test.call('instance_of', 1, NoPrototype);
