'use strict';
var test = require('../test')(__dirname);

[0, 1, 2, 3, 4, 5, 6, 7, 8].forEach(function (size) {
  test.call('get_utf16', '\u00e9\u20ac\ud83d\ude00x', size);
  test.call('get_utf16', 'abcdefghij', size);
});
