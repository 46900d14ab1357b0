'use strict';
var test = require('../test')(__dirname);

test.call('create_symbol');
test.call('create_symbol', 'a name');
test.call('create_symbol', '');
[1, null, undefined, {}].forEach(function (value) {
  test.call('create_symbol', value);
});
test.print(test.callQuietly('create_symbol', 'x') === test.callQuietly('create_symbol', 'x'));
