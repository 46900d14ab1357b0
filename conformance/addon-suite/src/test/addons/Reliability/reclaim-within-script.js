'use strict';
var test = require('../test')(__dirname, 'basic');

// 20,000 native objects in one turn of the loop; what is collected meanwhile is given back meanwhile.
for (var round = 0; round < 20; round++) {
  for (var i = 0; i < 1000; i++) {
    test.addon.make_object();
  }
  global.gc();
}
test.print(test.addon.most_alive() < 10000);
