'use strict';
var test = require('../test')(__dirname);

test.call('get_value_bool', true);
test.call('get_value_bool', false);
[0, 1, '', 'true', null, undefined, {}].forEach(function (value) {
  test.call('get_value_bool', value);
});
test.callQuietly('get_value_bool', new Boolean(true));
