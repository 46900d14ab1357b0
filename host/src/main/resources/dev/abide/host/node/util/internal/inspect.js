/*
 * util.inspect, with the output of Node 20. This script knows a value's surroundings: options, depth, circles, proxies,
 * functions of the user's own. What a kind of object looks like stands in shapes.js, what it contains in entries.js,
 * and layout.js puts all between two braces.
 *
 * `state` is the user's options plus: seen (the objects around this one), references (those in circles, numbered),
 * indentation, level (the depth reached last), produced (how much text for each indentation).
 */
'use strict';

exports.inspect = inspect;
exports.formatValue = formatValue;

var primitives = require('internal/util/primitives');
var styles = require('internal/util/styles');
var layout = require('internal/util/layout');
var shapes = require('internal/util/shapes');
var entries = require('internal/util/entries');

var hasOwn = Object.prototype.hasOwnProperty;
var custom = typeof Symbol === 'function' && typeof Symbol['for'] === 'function' ?
  Symbol['for']('nodejs.util.inspect.custom') : '@@nodejs.util.inspect.custom';

var defaults = primitives.defaults;
var LARGEST_OUTPUT = 134217728;

// ---- Options

function inspect(value, options) {
  var state = freshState();
  if (typeof options === 'object' && options !== null) takeOptions(state, options);
  else if (options !== undefined) takeOldOptions(state, arguments);
  if (state.colors) state.stylize = colored;
  if (state.maxArrayLength === null) state.maxArrayLength = Infinity;
  if (state.maxStringLength === null) state.maxStringLength = Infinity;
  return formatValue(state, value, 0);
}

function freshState() {
  var state = { seen: [], references: undefined, indentation: 0, level: 0, produced: {}, stylize: primitives.plain };
  for (var key in defaults) state[key] = defaults[key];
  return state;
}

function takeOptions(state, options) {
  Object.keys(options).forEach(function (key) {
    if (hasOwn.call(defaults, key) || key === 'stylize') state[key] = options[key];
    else if (state.userOptions === undefined) state.userOptions = options;
  });
}

// The signature of long ago: (value, showHidden, depth, colors).
function takeOldOptions(state, args) {
  state.showHidden = args[1];
  if (args[2] !== undefined) state.depth = args[2];
  if (args[3] !== undefined) state.colors = args[3];
}

/** What a function of the user's own gets: the options as they are here. */
function optionsFor(state) {
  var options = { stylize: state.stylize };
  for (var key in defaults) options[key] = state[key];
  if (state.userOptions) {
    Object.keys(state.userOptions).forEach(function (key) { options[key] = state.userOptions[key]; });
  }
  return options;
}

function colored(text, kind) {
  var codes = inspect.colors[inspect.styles[kind]];
  return codes === undefined ? text : '\u001b[' + codes[0] + 'm' + text + '\u001b[' + codes[1] + 'm';
}

// ---- Values

function formatValue(state, value, depth, isWithinView) {
  if (primitives.isPrimitive(value)) return primitives.formatPrimitive(state.stylize, value, state);
  // What is behind a proxy is shown, and no trap is run; only a function of its own gets the proxy.
  var target = value;
  for (var details; (details = internalBinding('util/types').proxyDetails(target)) !== undefined; target = details[0]) {
    if (details[0] === null) return state.stylize('<Revoked Proxy>', 'special');
    if (state.showProxy) return formatProxy(state, details, depth);
  }
  if (state.customInspect && hasOwnText(target)) {
    var result = target[custom].call(value, state.depth === null ? null : state.depth - depth, optionsFor(state), inspect);
    if (result !== value) return textOfResult(state, result, depth);
  }
  return state.seen.indexOf(target) >= 0 ? circularText(state, target) : formatObject(state, target, depth, isWithinView);
}

function hasOwnText(value) {
  var own = value[custom];
  if (typeof own !== 'function' || own === inspect) return false;
  // A prototype does not stand for an instance of its class.
  var constructor = value.constructor;
  return !constructor || constructor.prototype !== value;
}

function textOfResult(state, result, depth) {
  if (typeof result === 'object' && result !== null) return formatValue(state, result, depth);
  return String(result).replace(/\n/g, '\n' + primitives.repeat(' ', state.indentation));
}

function circularText(state, value) {
  if (state.references === undefined) state.references = [];
  var number = state.references.indexOf(value) + 1 || state.references.push(value);
  return state.stylize('[Circular *' + number + ']', 'special');
}

function formatProxy(state, details, depth) {
  if (shapes.isTooDeep(state, depth)) return state.stylize('Proxy [Array]', 'special');
  state.level = depth + 1;
  state.indentation += 2;
  var output = details.map(function (part) { return formatValue(state, part, depth + 1); });
  state.indentation -= 2;
  return layout.layout(state, output, { base: '', open: 'Proxy [', close: ']', isList: true }, depth + 1);
}

function formatObject(state, value, depth, isWithinView) {
  var shape = shapes.shapeOf(state, value, depth, isWithinView);
  if (shape.whole !== undefined) return shape.whole;
  if (shapes.isTooDeep(state, depth)) return shapes.shortText(state, shape, value);
  state.seen.push(value);
  state.level = depth + 1;
  var output = shape.entries(state, value, depth + 1);
  shape.keys.forEach(function (key) {
    output.push(entries.formatProperty(state, value, depth + 1, key, shape.isList ? entries.EXTRA : entries.PROPERTY));
  });
  state.seen.pop();
  if (state.references !== undefined) markReference(state, value, shape);
  if (state.sorted) output = sorted(output, shape, state.sorted === true ? undefined : state.sorted);
  return limited(state, layout.layout(state, output, shape, depth + 1, value));
}

/** Numbers an object that something within it refers to. */
function markReference(state, value, shape) {
  var number = state.references.indexOf(value) + 1;
  if (number === 0) return;
  var mark = state.stylize('<ref *' + number + '>', 'special');
  if (state.compact === true) shape.open = mark + ' ' + shape.open;
  else shape.base = shape.base === '' ? mark : mark + ' ' + shape.base;
}

/** Sorts properties; the elements of a list stay where they are. */
function sorted(output, shape, order) {
  if (!shape.isList) return output.sort(order);
  var elements = output.length - shape.keys.length;
  return output.slice(0, elements).concat(output.slice(elements).sort(order));
}

/** Cuts a huge output, by showing nothing below the top any more. */
function limited(state, text) {
  var produced = (state.produced[state.indentation] || 0) + text.length;
  state.produced[state.indentation] = produced;
  if (produced > LARGEST_OUTPUT) state.depth = -1;
  return text;
}

// ---- What belongs to the function

inspect.custom = custom;
inspect.colors = styles.colors;
inspect.styles = styles.styles;
Object.defineProperty(inspect, 'defaultOptions', {
  get: function () { return defaults; },
  set: function (options) {
    require('internal/errors').validateObject(options, 'options');
    for (var key in options) if (hasOwn.call(defaults, key)) defaults[key] = options[key];
  }
});
