'use strict';
var test = require('../test')(__dirname);

function Point(x, y) {
  this.x = x;
  this.y = y;
}
test.call('new_instance', Point, 1, 2);
test.print(test.callQuietly('new_instance', Point) instanceof Point);
test.call('new_instance', Date, 86400000);
test.call('new_instance', Array, 3);
test.call('new_instance', Error, 'own');
test.call('new_instance', function f() { return [1]; });
test.call('new_instance', function f() { throw new RangeError('own'); });
test.callQuietly('new_instance', test.addon.get_become_instance());
test.callQuietly('new_instance', Math.max);
