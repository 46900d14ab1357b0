/* Code from text. */
(function (global, host) {
  'use strict';

  var $abide = global.$abide;

  $abide.script = function (text) {
    return typeof text === 'string' ? host.levelled(text) : text;
  };

  // What the constructors of functions make of the texts of parameters and body.
  function functionOf(keyword, texts) {
    var parts = Array.prototype.map.call(texts, String);
    var body = parts.length === 0 ? '' : parts.pop();
    var text = keyword + ' anonymous(' + parts.join(',') + '\n) {\n' + body + '\n}';
    // An indirect call of eval: in the global scope.
    return (0, eval)(host.levelled('(' + text + ')'));
  }

  $abide.makeFunction = function () {
    return functionOf('function', arguments);
  };
});
