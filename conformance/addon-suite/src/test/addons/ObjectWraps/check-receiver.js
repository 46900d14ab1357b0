'use strict';
var test = require('../test')(__dirname, 'classes');

var Counter = test.callQuietly('define_counter', Symbol('s'));
var counter = new Counter(5);
function attempt(name, action) {
  try {
    test.print(name, action());
  } catch (e) {
    test.print(name, 'threw', e.name);
  }
  test.printLog();
}
attempt('method on a plain object', function () { return counter.increment.call({}); });
attempt('method on undefined', function () { return (0, counter.increment)(); });
attempt('method on a primitive', function () { return counter.increment.call(5); });
attempt('method on the prototype', function () { return Counter.prototype.increment(); });
attempt('method on an object that inherits', function () { return Object.create(counter).increment(); });
attempt('method on an object with the prototype', function () { return Object.create(Counter.prototype).increment(); });
attempt('getter on a plain object', function () {
  return Object.getOwnPropertyDescriptor(Counter.prototype, 'value').get.call({});
});
attempt('method of another class', function () {
  var Other = test.addon.define_counter(Symbol('s'));
  return counter.increment.call(new Other(1));
});
