'use strict';
var test = require('../test')(__dirname);

var object = {};
['plain', '', 'h\u00e9\u20ac\ud83d\ude00', '12', 'with space'].forEach(function (name, index) {
  test.call('set_named', object, name, index);
  test.call('get_named', object, name);
  test.call('has_named', object, name);
});
test.call('get_named', object, 'missing');
test.call('get_element', object, 12);
