'use strict';
var test = require('../test')(__dirname, 'classes');

var Counter = test.callQuietly('define_counter', Symbol('s'));
class Doubling extends Counter {
  constructor(start) {
    super(start);
    this.own = true;
  }
  increment() { return super.increment() * 2; }
  static create() { return 'derived ' + (super.create() === Doubling); }
}
var doubling = new Doubling(4);
test.print(doubling.increment(), doubling.value, doubling.own, doubling instanceof Counter, Doubling.create(), Doubling.limit);
test.printLog();
