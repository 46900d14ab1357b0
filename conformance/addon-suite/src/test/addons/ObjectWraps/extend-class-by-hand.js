'use strict';
var test = require('../test')(__dirname, 'classes');

var Counter = test.callQuietly('define_counter', Symbol('s'));
function Derived(start) {
  var self = Reflect.construct(Counter, [start], Derived);
  self.own = true;
  return self;
}
Derived.prototype = Object.create(Counter.prototype);
Derived.prototype.constructor = Derived;
var derived = new Derived(4);
test.print(derived.increment(), derived.own, derived instanceof Derived, derived instanceof Counter);
test.printLog();
