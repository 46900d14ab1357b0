'use strict';
var test = require('../test')(__dirname, 'classes');
var Shape = test.addon.Shape;
var attempt = test.attempt;

var shape = new Shape(5);
attempt('iterator', function () { return [shape[Symbol.iterator]().next().value, shape[Symbol.for('iterate')]().next().value]; });
test.print(shape.data(), shape.moreData(), shape.size, shape[Symbol.for('size')], shape.templateSize);
shape.size = 6;
shape.templateSize += 1;
test.print(shape.size, shape.constant, Object.prototype.toString.call(shape), shape.target);
attempt('setter throws', function () { shape.size = 'x'; });
attempt('no setter', function () { shape[Symbol.for('size')] = 1; });
test.print(Shape.make(3).size, Shape[Symbol.for('make')](4).size, Shape[Symbol.for('value')]);
test.print(Shape[Symbol.hasInstance](1), Shape[Symbol.hasInstance](shape));
Shape.count = 8;
test.print(Shape.count, Shape[Symbol.for('count')], Shape.templateCount);
Shape.reset();
test.print(Shape.count);
attempt('without new', function () { return Shape(1, 2); });
attempt('make what throws', function () { return Shape.make('x'); });
test.print(shape.grow(Shape.make(1)) === shape);
attempt('grow another object', function () { return shape.grow({}); });
function show(object, key) {
  var own = Object.getOwnPropertyDescriptor(object, key);
  test.print(String(key), typeof own.get, typeof own.set, own.writable, own.enumerable, own.configurable);
}
['data', 'moreData', 'grow', 'size', 'templateSize', 'constant', Symbol.iterator, Symbol.for('iterate'), Symbol.toStringTag].forEach(function (key) {
  show(Shape.prototype, key);
});
['make', 'reset', 'count', 'templateCount', Symbol.for('value'), Symbol.for('make')].forEach(function (key) { show(Shape, key); });
