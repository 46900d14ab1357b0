'use strict';
var test = require('../test')(__dirname);

['throw_error', 'throw_type_error', 'throw_range_error', 'throw_syntax_error'].forEach(function (name) {
  [['the message'], ['the message', 'THE_CODE'], ['', '']].forEach(function (args) {
    try {
      test.addon[name].apply(null, args);
    } catch (e) {
      test.print(name, e.name, test.describe(e.message), test.describe(e.code), e instanceof Error, Object.keys(e).join());
    }
    test.printLog();
  });
});
