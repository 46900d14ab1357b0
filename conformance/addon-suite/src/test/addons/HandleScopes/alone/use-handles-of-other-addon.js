'use strict';
// untraced
var test = require('../../test')(require('path').dirname(__dirname), 'borrower');
var lender = test.other('lender').addon.get_lender();

// Handles belong to the runtime: an addon may use those that another one has made, when they call each other beside
// JavaScript.
test.callQuietly('read_lent', lender);
for (var kind = 0; kind < 6; kind++) test.print(test.describe(test.callQuietly('return_lent', lender, kind)));
test.callQuietly('pass_lent', lender, function (object, number) {
  test.print(test.describe(object) + ' ' + number);
});
test.print(test.callQuietly('escape_lent', lender));
var rounds = 0;
// More in all than there is room for, so they are closed when the loop turns.
(function borrow() {
  var sum = test.callQuietly('borrow_often', lender);
  if (++rounds < 170) return setImmediate(borrow);
  test.print('sum ' + sum);
})();
