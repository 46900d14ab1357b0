'use strict';
var test = require('../test')(__dirname);

var Native = test.addon.get_become_instance();
class Derived extends Native {
  constructor() {
    super();
    this.derived = true;
  }
  greet() { return 'hello'; }
}
var instance = new Derived();
test.printLog();
test.print(instance.made, instance.derived, instance.greet(), instance instanceof Derived, instance instanceof Native);
