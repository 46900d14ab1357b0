'use strict';
var test = require('../test')(__dirname, 'objects');
var addon = test.addon;

module.exports = function (done) {
  function tell(name, result) {
    return function (value) {
      test.print(name, test.describe(value));
      if (result instanceof Error) throw result;
      return result;
    };
  }
  var first = addon.chain(Promise.resolve(1), tell('fulfilled', 2), tell('rejected', 3), tell('caught', 4));
  var second = addon.chain(addon.settle(false, 5), tell('fulfilled', 6), tell('rejected', new RangeError('x')), tell('caught', 7));
  var third = addon.chain(addon.settle(true, addon.settle(true, 8)), tell('fulfilled', 9), tell('rejected', 10), tell('caught', 11));
  first.then(function (value) {
    test.print('first', value);
    return second;
  }).then(function (value) {
    test.print('second', value);
    return third;
  }).then(function (value) {
    test.print('third', value);
    done();
  });
};
