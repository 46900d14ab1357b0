/* Code from text, and the constructors that make functions of it. */
(function (global, host) {
  'use strict';

  var $abide = global.$abide$core;
  var define = Object.defineProperty;

  $abide.script = function (text) {
    return typeof text === 'string' ? host.levelled(text) : text;
  };

  // `import(…)` in text that sees no module.
  $abide.importFromMain = function (specifier) {
    var main = global.process && global.process.mainModule;
    if (!main) return Promise.reject(new TypeError('Code from text can import only where the main module is CommonJS'));
    return main.constructor._import(main)(specifier);
  };

  // What the constructors of functions make of the texts of parameters and body.
  function functionOf(keyword, texts) {
    var parts = Array.prototype.map.call(texts, String);
    var body = parts.length === 0 ? '' : parts.pop();
    var text = keyword + ' anonymous(' + parts.join(',') + '\n) {\n' + body + '\n}';
    return host.evaluated('(' + text + ')');
  }

  $abide.makeFunction = function () {
    return functionOf('function', arguments);
  };

  function prototypeOfKind(name, keyword) {
    var prototype = Object.create(Function.prototype);
    var type = function () { return functionOf(keyword, arguments); };
    define(type, 'prototype', { value: prototype });
    $abide.rename(type, name);
    Object.setPrototypeOf(type, Function);
    define(prototype, 'constructor', { value: type, configurable: true });
    define(prototype, Symbol.toStringTag, { value: name, configurable: true });
    return prototype;
  }

  var kinds = {
    AsyncFunction: prototypeOfKind('AsyncFunction', 'async function'),
    GeneratorFunction: prototypeOfKind('GeneratorFunction', 'function*'),
    AsyncGeneratorFunction: prototypeOfKind('AsyncGeneratorFunction', 'async function*')
  };

  /** What all generators inherit; its methods come with the library that makes generators. */
  $abide.generators = Object.create(Object.prototype);
  define(kinds.GeneratorFunction, 'prototype', { value: $abide.generators, configurable: true });

  // Scripts reach what all asynchronous iterators inherit through these.
  var asyncIterators = Object.create(Object.prototype);
  if (Symbol.asyncIterator) {
    define(asyncIterators, Symbol.asyncIterator, {
      value: function () { return this; }, writable: true, configurable: true
    });
  }
  define(kinds.AsyncGeneratorFunction, 'prototype', { value: Object.create(asyncIterators), configurable: true });

  $abide.kind = function (kind, type) {
    if (kind === 'GeneratorFunction') type.prototype = Object.create($abide.generators);
    return Object.setPrototypeOf(type, kinds[kind]);
  };
});
