/* What errors look like: their stack, with the name of their class at its head. */
'use strict';

var primitives = require('internal/util/primitives');

/** The stack with V8's look: the name and message on top, frames that start with four spaces and "at". */
function stackText(error) {
  var head = headOf(error);
  if (!error.stack) return head;
  var stack = String(error.stack).replace(/^[ \t]+at /gm, '    at ').replace(/\n\s*$/, '');
  return /^    at /.test(stack) ? head + '\n' + stack : stack;
}
exports.stackText = stackText;

function headOf(error) {
  try {
    return Error.prototype.toString.call(error);
  } catch (e) {
    return 'Error';
  }
}

/** Returns the text of an error; changes the keys of its shape to those that the text does not tell. */
exports.ofError = function ofError(state, error, shape) {
  var stack = stackText(error);
  if (!state.showHidden) {
    shape.keys = shape.keys.filter(function (key) { return !isTold(error, key, stack); });
  }
  if ('cause' in error && shape.keys.indexOf('cause') < 0) shape.keys.push('cause');
  if (Array.isArray(error.errors) && shape.keys.indexOf('errors') < 0) shape.keys.push('errors');
  var text = withFrames(withClass(stack, error, shape), error);
  return state.indentation === 0 ? text : text.replace(/\n/g, '\n' + primitives.repeat(' ', state.indentation));
};

function isTold(error, key, stack) {
  if (key !== 'name' && key !== 'message' && key !== 'stack') return false;
  return typeof error[key] === 'string' && (key === 'stack' || stack.indexOf(error[key]) >= 0);
}

/** Puts an error without frames in brackets. */
function withFrames(text, error) {
  var message = error.message ? text.indexOf(error.message) : -1;
  var after = message < 0 ? 0 : message + error.message.length;
  return text.indexOf('\n    at', after) < 0 ? '[' + text + ']' : text;
}

function isClassName(text) {
  return /^[A-Z][-\w ()[\]]*$|^[-\w]*Error$/.test(text);
}

/** Names the class at the head of the stack, where the stack knows no more than the error's `name`. */
function withClass(stack, error, shape) {
  var name = error.name === null || error.name === undefined ? 'Error' : String(error.name);
  var known = /^[^:\n]*/.exec(stack)[0];
  if (shape.name !== null && !(known === name && /Error$/.test(name))) return stack;
  if (shape.name === null && !isClassName(known)) known = '';
  var wanted = shape.prefix(known || 'Error').slice(0, -1);
  if (wanted === name) return stack;
  if (wanted.indexOf(name) < 0) return wanted + ' [' + name + ']' + stack.slice(known.length);
  return known === '' ? wanted + ': ' + stack : wanted + stack.slice(known.length);
}
