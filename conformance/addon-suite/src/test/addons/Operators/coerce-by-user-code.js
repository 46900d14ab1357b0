'use strict';
var test = require('../test')(__dirname);

function Stop() { this.name = 'Stop'; }
var object = {valueOf: function () { return 42; }, toString: function () { return 'forty-two'; }};
test.print(test.callQuietly('coerce_to_number', object), test.callQuietly('coerce_to_string', object));
var throwing = {valueOf: function () { throw new Stop(); }, toString: function () { throw new Stop(); }};
['coerce_to_number', 'coerce_to_string'].forEach(function (name) {
  test.callQuietly(name, throwing);
});
test.print(test.callQuietly('coerce_to_bool', throwing));
test.callQuietly('coerce_to_number', {toString: function () { return '12'; }});
test.callQuietly('coerce_to_string', Object.create(null));
