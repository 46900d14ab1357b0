'use strict';
var test = require('../test')(__dirname, 'classes');
var Shape = test.addon.Shape;
var attempt = test.attempt;

class Square extends Shape {
  constructor(size, fails) {
    super(size);
    if (fails) throw new RangeError('after super');
    this.own = 'square';
  }
  get size() { return super.size * 10; }
  set size(value) { super.size = value; }
  data() { return super.data() + 100; }
  static make(size) { return [super.make(size).target, new this(size).target]; }
}
class Tiny extends Square {}

var square = new Square(2);
test.print(square.size, square.data(), square.moreData(), square.own, square.target, square.constant);
square.size = 3;
test.print(square.size, square.templateSize, Square.make(1).join(), Tiny.make(1).join());
var tiny = new Tiny(4);
test.print(tiny.target, tiny.grow(square) === tiny, square.size, tiny.constructor === Tiny);
test.print(Square.prototype.isPrototypeOf(tiny), Shape.prototype.isPrototypeOf(tiny), Object.getPrototypeOf(Square) === Shape);
Square.count = 12;
test.print(Shape.count, Tiny.count, Object.prototype.hasOwnProperty.call(Square, 'count'));
attempt('throws after super', function () { return new Square(1, true); });
attempt('throws in super', function () { return new Tiny('x'); });
attempt('borrowed', function () { return Shape.prototype.data.call(Object.create(Square.prototype)); });
attempt('other methods', function () { return Square.prototype.data.call(new Shape(1)); });
var bound = Reflect.construct(Shape, [9], Tiny);
test.print(bound.target, bound.size, Tiny.prototype.isPrototypeOf(bound));
