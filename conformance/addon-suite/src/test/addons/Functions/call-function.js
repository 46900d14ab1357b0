'use strict';
var test = require('../test')(__dirname);

var calls = [];
function record() {
  calls.push(this);
  return Array.prototype.slice.call(arguments);
}
test.call('call_function', {a: 1}, record);
test.call('call_function', {a: 1}, record, 1, 'two', null);
test.call('call_without_result', record);
test.print(calls.length, calls[0].a, calls[2] === undefined);
test.call('call_function', null, function arrow() { return this; });
test.call('call_function', undefined, function nothing() {});
test.call('call_function', undefined, Math.max, 3, 9, 4);
test.callQuietly('call_function', undefined, record.bind(7), 1);
test.print(calls[3]);
