'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

test.call('delete_while_queued', function completed(status, output, once) {
  test.print('completed', status, once);
});
