'use strict';
var test = require('../test')(__dirname, 'exceptions');
var addon = test.addon;
var attempt = test.attempt;

var Stack = addon.Stack;
var stack = new Stack(2);
var first = {first: true};
test.print(Stack.name, Stack.version, Stack.describe(), stack instanceof Stack);
test.print(stack.push(first) === stack, stack.size, stack.limit);
stack.push({second: true});
attempt('full', function () { return stack.push({}); });
stack.limit = 3;
attempt('room again', function () { return stack.push({third: true}).size; });
test.print(test.describe(stack.pop()), test.describe(stack.pop()), stack.pop() === first, stack.pop());
attempt('constructor throws', function () { return new Stack('x'); });
attempt('another receiver', function () { return stack.push.call({}, {}); });
attempt('without new', function () { return typeof Stack(1); });
