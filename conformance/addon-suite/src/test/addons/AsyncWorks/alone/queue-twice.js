'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

test.call('queue_twice', function completed(status, output, once) {
  test.print('completed', status, once);
});
