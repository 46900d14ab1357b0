'use strict';
var test = require('../test')(__dirname);

test.call('run_script', 'throw new TypeError("own")');
test.call('run_script', 'throw 5');
test.call('run_script', 'not a script');
[1, null, undefined, {}].forEach(function (script) {
  test.call('run_script', script);
});
test.callQuietly('run_script', new String('1'));
