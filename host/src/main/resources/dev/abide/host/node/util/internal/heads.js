/* The texts in brackets that stand for functions, classes and boxed primitives. */
'use strict';

var primitives = require('internal/util/primitives');
var types = require('util/types');

/** Adds the tag of an object, if it says something that the class does not. */
function tagged(text, shape) {
  return shape.tag !== '' && shape.tag !== shape.name ? text + ' [' + shape.tag + ']' : text;
}

function nameText(name) {
  return typeof name === 'symbol' ? primitives.symbolText(name) : String(name);
}

exports.ofFunction = function ofFunction(shape, value) {
  var source = Function.prototype.toString.call(value);
  if (/^class\b[\s\S]*\}$/.test(source)) return ofClass(shape, value);
  var type = (types.isAsyncFunction(value) ? 'Async' : '') + (types.isGeneratorFunction(value) ? 'Generator' : '') + 'Function';
  var origin = shape.name === null ? ' (null prototype)' : '';
  var name = value.name === '' || value.name === undefined ? ' (anonymous)' : ': ' + nameText(value.name);
  var text = '[' + type + origin + name + ']';
  return tagged(shape.name === type || shape.name === null ? text : text + ' ' + shape.name, shape);
};

function ofClass(shape, value) {
  var ownName = Object.prototype.hasOwnProperty.call(value, 'name') && value.name;
  var text = 'class ' + (ownName || '(anonymous)');
  if (shape.name !== 'Function' && shape.name !== null) text += ' [' + shape.name + ']';
  text = tagged(text, shape);
  var parent = shape.name === null ? 'null' : Object.getPrototypeOf(value).name;
  return '[' + (parent ? text + ' extends ' + parent : text) + ']';
}

var BOXES = [
  ['Number', types.isNumberObject, Number],
  ['String', types.isStringObject, String],
  ['Boolean', types.isBooleanObject, Boolean],
  ['BigInt', types.isBigIntObject, typeof BigInt === 'function' ? BigInt : undefined],
  ['Symbol', types.isSymbolObject, typeof Symbol === 'function' ? Symbol : undefined]
];

/** Also takes the characters of a String away from its keys. */
exports.ofBoxed = function ofBoxed(shape, value, state) {
  var box = BOXES.filter(function (each) { return each[1](value); })[0];
  var type = box[0];
  var primitive = box[2].prototype.valueOf.call(value);
  if (type === 'String') shape.keys.splice(0, primitive.length);
  var origin = shape.name === type ? '' : shape.name === null ? ' (null prototype)' : ' (' + shape.name + ')';
  var content = primitives.formatPrimitive(primitives.plain, primitive, state);
  var text = tagged('[' + type + origin + ': ' + content + ']', shape);
  return shape.keys.length === 0 ? state.stylize(text, type.toLowerCase()) : text;
};
