'use strict';
var test = require('../test')(__dirname);

// With all attributes Node crashes.
for (var attributes = 0; attributes < 7; attributes++) {
  var object = {};
  test.call('define_without_value', object, attributes);
  test.print('  ' + test.descriptor(object, 'x'));
}
