'use strict';
var test = require('../test')(__dirname);

var object = {text: 1, '[object Object]': 2};
test.callQuietly('get_property', object, {});
test.print(test.callQuietly('get_property', object, {toString: function () { return 'text'; }}));
function Stop() { this.name = 'Stop'; }
var throwing = {toString: function () { throw new Stop(); }};
['get_property', 'has_property', 'delete_property'].forEach(function (name) {
  test.callQuietly(name, object, throwing);
});
