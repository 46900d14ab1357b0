'use strict';
var test = require('../test')(__dirname);

var buffer = new ArrayBuffer(16);
test.print(test.callQuietly('get_dataview_info', new DataView(buffer, 4, 8)) === buffer);
test.callQuietly('get_dataview_info', new DataView(buffer));
[{}, new Uint8Array(4), buffer, null, undefined].forEach(function (value) {
  test.call('get_dataview_info', value);
});
