'use strict';
var test = require('../test')(__dirname);

['', 'abc', 'a\0b', '\u00e9', '\u20ac', '\ud83d\ude00', '\ud83d', '\ude00x', '\ude00\ud83d'].forEach(function (text) {
  test.call('get_lengths', text);
});
