'use strict';
var test = require('../test')(__dirname);

['\ud83d', '\ude00x', 'a\ude00\ud83d'].forEach(function (text) {
  test.call('get_utf8', text, 8);
  test.call('get_utf8', text, 4);
  test.call('get_utf8', text, 3);
  test.call('get_utf16', text, 8);
  test.call('get_latin1', text, 8);
});
