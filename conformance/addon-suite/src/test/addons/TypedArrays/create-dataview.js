'use strict';
var test = require('../test')(__dirname);

var buffer = new ArrayBuffer(16);
var view = test.call('create_dataview', 4, buffer, 8);
test.print(view instanceof DataView, view.byteLength, view.byteOffset, view.buffer === buffer);
test.call('create_dataview', 0, buffer, 16);
test.call('create_dataview', 16, buffer, 0);
test.call('create_dataview', 17, buffer, 0);
test.call('create_dataview', 4, buffer, 13);
test.call('create_dataview', 0, buffer, 17);
[{}, new Uint8Array(4), null, undefined].forEach(function (value) {
  test.call('create_dataview', 1, value, 0);
});
