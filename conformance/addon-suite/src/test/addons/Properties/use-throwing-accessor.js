'use strict';
var test = require('../test')(__dirname);

function Stop() { this.name = 'Stop'; }
var object = {get key() { throw new Stop(); }, set key(value) { throw new Stop(); }};
test.callQuietly('leave_result_alone', object);
['get_property', 'get_named'].forEach(function (name) {
  test.callQuietly(name, object, 'key');
});
test.callQuietly('set_property', object, 'key', 1);
