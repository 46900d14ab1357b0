/* Behind Closure Compiler's, whose generators have their methods each for itself, where everybody sees them. */
(function () {
  'use strict';

  var ENGINE = Symbol('engine');
  var define = Object.defineProperty;
  var isPrototypeOf = Object.prototype.isPrototypeOf;
  var common = $abide$core.generators;

  function method(key, name, run) {
    define(run, 'name', { value: name, configurable: true });
    define(common, key, { value: run, writable: true, configurable: true });
  }

  function engineOf(generator, name) {
    var engine = Object(generator) === generator ? generator[ENGINE] : undefined;
    if (engine === undefined) {
      throw new TypeError(name + ' method called on incompatible receiver ' + String(generator));
    }
    return engine;
  }

  function forward(name, inner) {
    method(name, name, { run: function (value) { return engineOf(this, name)[inner](value); } }.run);
  }

  forward('next', 'next_');
  forward('return', 'return_');
  forward('throw', 'throw_');
  method(Symbol.iterator, '[Symbol.iterator]', function () { return this; });
  define(common, Symbol.toStringTag, { value: 'Generator', configurable: true });

  $jscomp.generator.createGenerator = function (generator, program) {
    var prototype = generator.prototype;
    // The function of an asynchronous one has an ordinary prototype.
    var result = Object.create(isPrototypeOf.call(common, prototype) ? prototype : common);
    define(result, ENGINE, { value: new $jscomp.generator.Engine_(program) });
    return result;
  };
})();

// By the iterator itself, which sees what the generator is given.
$jscomp.generator.Context.prototype.yieldAll = function (iterable, resumeAddress) {
  var iterator = $jscomp.iteratorOf(iterable);
  var result = $jscomp.stepOf(iterator.next());
  if (result.done) {
    this.yieldResult = result.value;
    this.nextAddress = resumeAddress;
    return undefined;
  }
  this.yieldAllIterator_ = iterator;
  return this.yield(result.value, resumeAddress);
};
