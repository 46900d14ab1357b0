'use strict';
var test = require('../test')(__dirname, 'exceptions');
var addon = test.addon;
var attempt = test.attempt;

class Counting extends addon.Stack {
  constructor(limit) {
    super(limit);
    this.pushes = 0;
  }
  push(value) {
    this.pushes++;
    return super.push(value);
  }
}
var counting = new Counting(5);
counting.push({}).push({});
test.print(counting.pushes, counting.size, counting instanceof Counting, counting instanceof addon.Stack);
