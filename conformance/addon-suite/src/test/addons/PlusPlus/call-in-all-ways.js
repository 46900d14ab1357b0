'use strict';
var test = require('../test')(__dirname, 'objects');
var addon = test.addon;
var attempt = test.attempt;

var receiver = {name: 'receiver'};
function Called() {
  if (this instanceof Called) {
    this.made = arguments.length;
  } else {
    return (this === receiver ? 'receiver ' : this === undefined ? 'undefined ' : typeof this + ' ') + arguments.length;
  }
}
attempt('all ways', function () { return addon.callInAllWays(Called, receiver); });
attempt('throws', function () { return addon.callInAllWays(function () { throw new TypeError('x'); }, receiver); });
attempt('no function', function () { return addon.callInAllWays({}, receiver); });
var made = addon.functions(39);
test.print(made.add.name, made.add(), made.nothing.name, made.nothing(), made.Tell.name);
attempt('called', function () { return made.Tell(1); });
attempt('constructed', function () { return new made.Tell(1, 2); });
attempt('many arguments', function () { return made.Tell(0, 1, 2, 3, 4, 5, 6, 'seventh', 8); });
attempt('constructed by a subclass', function () { return Reflect.construct(made.Tell, [], Called); });
