'use strict';
var test = require('../test')(__dirname);

test.call('create_and_delete');
[undefined, null, 5, true, {}].forEach(function (value) {
  test.call('create_with', {}, value);
  test.call('create_with', value, 'name');
});
test.callQuietly('create_with', {}, {toString: function () { return 'name'; }});
test.call('create_with', {}, Symbol('s'));
test.call('create_with_address');
