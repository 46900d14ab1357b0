'use strict';
var test = require('../test')(__dirname);

[new ArrayBuffer(1), new Uint8Array(1), new DataView(new ArrayBuffer(1)), {}, null, undefined, 'text', []].forEach(function (value) {
  test.call('is_arraybuffer', value);
});
