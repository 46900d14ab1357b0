/* What an object contains, as a list of texts: its elements, and its properties one by one. */
'use strict';

var primitives = require('internal/util/primitives');
var types = require('util/types');
var inspection = require('internal/util/inspect');

var hasOwn = Object.prototype.hasOwnProperty;

// What an entry is: a property of an object, an element of an array, a property of an array.
var PROPERTY = exports.PROPERTY = 0;
var ELEMENT = exports.ELEMENT = 1;
exports.EXTRA = 2;

// The properties of buffers and views that are shown although they are not own ones.
var BUFFER_KEYS = ['byteLength', 'byteOffset', 'buffer'];

/** Formats what stands deeper by some columns. */
function indented(state, columns, format) {
  state.indentation += columns;
  var text = format();
  state.indentation -= columns;
  return text;
}

function limitOf(state, length) {
  return Math.min(Math.max(0, state.maxArrayLength), length);
}

/** Says how many items were left out. */
function withRest(output, rest) {
  if (rest > 0) output.push(primitives.more(rest, 'item'));
  return output;
}

exports.none = function none() {
  return [];
};

exports.unknown = function unknown(state) {
  return [state.stylize('<items unknown>', 'special')];
};

/** Shows what the exports are, not that they are getters. */
exports.ofNamespace = function ofNamespace(state, namespace, depth) {
  var output = Object.keys(namespace).map(function (name) {
    try {
      var value = { value: namespace[name], enumerable: true };
      return formatProperty(state, Object.defineProperty({}, name, value), depth, name, PROPERTY);
    } catch (error) {
      return nameOf(state, name, true) + ': ' + state.stylize('<uninitialized>', 'special');
    }
  });
  return output.length === 0 ? [''] : output;
};

// ---- Arrays

exports.ofArray = function ofArray(state, array, depth) {
  var limit = limitOf(state, array.length);
  var output = [];
  var index = 0;
  while (index < array.length && output.length < limit) {
    if (hasOwn.call(array, index)) {
      output.push(formatProperty(state, array, depth, index, ELEMENT));
      index++;
    } else {
      var next = nextIndex(array, index);
      output.push(holes(state, next - index));
      index = next;
    }
  }
  return withRest(output, array.length - index);
};

function holes(state, count) {
  return state.stylize('<' + count + ' empty item' + (count > 1 ? 's' : '') + '>', 'undefined');
}

/** The first index from `from` on that is no hole. A sparse array is walked by its keys. */
function nextIndex(array, from) {
  for (var i = from; i < array.length && i < from + 1000; i++) if (hasOwn.call(array, i)) return i;
  if (i >= array.length) return array.length;
  var keys = Object.keys(array);
  for (var k = 0; k < keys.length; k++) {
    var key = Number(keys[k]);
    if (key >= i && key < array.length && String(key) === keys[k]) return key;
  }
  return array.length;
}

exports.ofTypedArray = function ofTypedArray(state, array, depth) {
  var limit = limitOf(state, array.length);
  var output = [];
  for (var i = 0; i < limit; i++) output.push(primitives.formatPrimitive(state.stylize, array[i], state));
  withRest(output, array.length - limit);
  if (!state.showHidden) return output;
  return output.concat(indented(state, 2, function () {
    return ['BYTES_PER_ELEMENT', 'length'].concat(BUFFER_KEYS).map(function (key) {
      return '[' + key + ']: ' + inspection.formatValue(state, array[key], depth, true);
    });
  }));
};

exports.ofArrayBuffer = function ofArrayBuffer(state, buffer) {
  var bytes = new Uint8Array(buffer);
  var limit = limitOf(state, bytes.length);
  var parts = [];
  for (var i = 0; i < limit; i++) parts.push((bytes[i] < 16 ? '0' : '') + bytes[i].toString(16));
  var rest = bytes.length > limit ? ' ' + primitives.more(bytes.length - limit, 'byte') : '';
  return [state.stylize('[Uint8Contents]', 'special') + ': <' + parts.join(' ') + rest + '>'];
};

// ---- Collections and promises

/** The size of a Map or Set, also of one whose prototype is gone. */
function sizeOf(collection) {
  if (collection.size !== undefined) return collection.size;
  var count = 0;
  (types.isMap(collection) ? Map : Set).prototype.forEach.call(collection, function () { count++; });
  return count;
}
exports.sizeOf = sizeOf;

function collected(state, collection, each, format) {
  var size = sizeOf(collection);
  var limit = limitOf(state, size);
  var output = [];
  indented(state, 2, function () {
    each.call(collection, function (value, key) {
      if (output.length < limit) output.push(format(value, key));
    });
  });
  return withRest(output, size - limit);
}

exports.ofSet = function ofSet(state, set, depth) {
  return collected(state, set, Set.prototype.forEach, function (value) {
    return inspection.formatValue(state, value, depth);
  });
};

exports.ofMap = function ofMap(state, map, depth) {
  return collected(state, map, Map.prototype.forEach, function (value, key) {
    return inspection.formatValue(state, key, depth) + ' => ' + inspection.formatValue(state, value, depth);
  });
};

exports.ofPromise = function ofPromise(state, promise, depth) {
  var details = internalBinding('util/types').promiseDetails(promise);
  if (details === undefined) return [];
  if (details.length === 1) return [state.stylize('<pending>', 'special')];
  var text = indented(state, 2, function () { return inspection.formatValue(state, details[1], depth); });
  return [details[0] === 'rejected' ? state.stylize('<rejected>', 'special') + ' ' + text : text];
};

// ---- Properties

function formatProperty(state, object, depth, key, kind) {
  var descriptor = Object.getOwnPropertyDescriptor(object, key) || { value: object[key], enumerable: true };
  var text = descriptor.get === undefined && descriptor.set === undefined ?
    valueText(state, descriptor.value, depth, state.compact === true && kind === PROPERTY) :
    ' ' + accessorText(state, object, depth, descriptor);
  if (kind === ELEMENT) return text.slice(1);
  // An engine may keep what is an accessor of the prototype elsewhere as a property of its own, that is not enumerable.
  var isShown = descriptor.enumerable !== false ||
    (BUFFER_KEYS.indexOf(key) >= 0 && (types.isAnyArrayBuffer(object) || types.isDataView(object)));
  return nameOf(state, key, isShown) + ':' + text;
}
exports.formatProperty = formatProperty;

/** The text of a value and the gap before it: a long one may have a line of its own. */
function valueText(state, value, depth, mayBreak) {
  return indented(state, mayBreak ? 3 : 2, function () {
    var text = inspection.formatValue(state, value, depth);
    return (mayBreak && primitives.columnsOf(text) > state.breakLength ? '\n' + primitives.repeat(' ', state.indentation) : ' ') + text;
  });
}

function accessorText(state, object, depth, descriptor) {
  if (descriptor.get === undefined) return state.stylize('[Setter]', 'special');
  var label = descriptor.set === undefined ? 'Getter' : 'Getter/Setter';
  var isAsked = state.getters === true || state.getters === (descriptor.set === undefined ? 'get' : 'set');
  if (!isAsked) return state.stylize('[' + label + ']', 'special');
  try {
    return gottenText(state, descriptor.get.call(object), depth, label);
  } catch (error) {
    return state.stylize('[' + label + ':', 'special') + ' <Inspection threw (' + error.message + ')>' +
      state.stylize(']', 'special');
  }
}

function gottenText(state, value, depth, label) {
  var text = indented(state, 2, function () { return inspection.formatValue(state, value, depth); });
  if (value !== null && typeof value === 'object') return state.stylize('[' + label + ']', 'special') + ' ' + text;
  return state.stylize('[' + label + ':', 'special') + ' ' + text + state.stylize(']', 'special');
}

function nameOf(state, key, isShown) {
  if (typeof key === 'symbol' || (typeof key === 'object' && key !== null)) {
    return '[' + state.stylize(primitives.escape(primitives.symbolText(key), "'"), 'symbol') + ']';
  }
  if (key === '__proto__') return "['__proto__']";
  if (!isShown) return '[' + primitives.escape(String(key), "'") + ']';
  return isIdentifier(key) ? state.stylize(key, 'name') : state.stylize(primitives.quote(String(key)), 'string');
}

function isIdentifier(key) {
  return /^[A-Za-z_]\w*$/.test(key);
}
