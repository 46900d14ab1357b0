'use strict';
var test = require('../../test')(require('path').dirname(__dirname));

function again() {
  return test.addon.recurse(again);
}
for (var i = 0; i < 3; i++) {
  try {
    again();
    test.print('no error');
  } catch (e) {
    test.print(e.name);
  }
}
