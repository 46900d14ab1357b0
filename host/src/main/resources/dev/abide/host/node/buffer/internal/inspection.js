/* How util.inspect shows a buffer. */
'use strict';

var native = internalBinding('buffer');

/** The text of a buffer: its bytes, and the properties that somebody gave it. */
module.exports = function inspectBuffer(buffer, most, options) {
  var shown = Math.min(most, buffer.length);
  var text = native.slice(buffer, 'hex', 0, shown).replace(/(.{2})/g, '$1 ').replace(/ $/, '');
  var left = buffer.length - most;
  if (left > 0) text += ' ... ' + left + ' more byte' + (left > 1 ? 's' : '');
  var extras = options ? namesOf(buffer) : [];
  if (extras.length > 0) text += (buffer.length > 0 ? ', ' : '') + propertiesText(buffer, extras, options);
  var constructor = buffer.constructor && buffer.constructor.name ? buffer.constructor.name : 'Buffer';
  return '<' + constructor + ' ' + text + '>';
};

function namesOf(buffer) {
  return internalBinding('util/types').keysBesideElements(buffer).filter(function (key) {
    return typeof key === 'string' && !/^\d+$/.test(key) && Object.prototype.propertyIsEnumerable.call(buffer, key);
  });
}

function propertiesText(buffer, keys, options) {
  var holder = Object.create(null);
  keys.forEach(function (key) { holder[key] = buffer[key]; });
  var inner = {};
  for (var key in options) inner[key] = options[key];
  inner.breakLength = Infinity;
  inner.compact = true;
  return require('util').inspect(holder, inner).replace(/^\[Object: null prototype\] \{ | \}$/g, '');
}
