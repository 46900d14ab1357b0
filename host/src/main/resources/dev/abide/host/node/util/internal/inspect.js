/*
 * util.inspect and util.format, with the output of Node 20.
 *
 * A value is formatted into a list of entries between two braces; `layout` then decides between one line, columns (long
 * arrays) and one entry per line. `state` is the user's options plus: seen (the objects around this one), references
 * (object -> number, for the circular ones), indentation, level (the depth reached last).
 */
'use strict';

var types = require('util/types');
var namespaces = require('internal/module/namespaces');

var hasSymbols = typeof Symbol === 'function';
var hasBigInts = typeof BigInt === 'function' && typeof BigInt(0) === 'bigint';
var custom = hasSymbols && typeof Symbol['for'] === 'function' ? Symbol['for']('nodejs.util.inspect.custom') :
    '@@nodejs.util.inspect.custom';
var tagSymbol = hasSymbols ? Symbol.toStringTag : undefined;
var iteratorSymbol = hasSymbols ? Symbol.iterator : undefined;
var hasOwn = Object.prototype.hasOwnProperty;
var isEnumerable = Object.prototype.propertyIsEnumerable;

// What an entry is: a property of an object, an element of an array, a property of an array.
var PROPERTY = 0, ELEMENT = 1, EXTRA = 2;

var defaults = {
  showHidden: false,
  depth: 2,
  colors: false,
  customInspect: true,
  showProxy: false,
  maxArrayLength: 100,
  maxStringLength: 10000,
  breakLength: 80,
  compact: 3,
  sorted: false,
  getters: false,
  numericSeparator: false
};

// The properties of buffers and views that are shown although they are not own ones.
var BUFFER_KEYS = ['byteLength', 'byteOffset', 'buffer'];

var LARGEST_OUTPUT = 134217728;

// ---- Entry points

function inspect(value, options) {
  var state = freshState();
  if (arguments.length > 1) {
    if (typeof options === 'object' && options !== null) {
      Object.keys(options).forEach(function (key) {
        if (hasOwn.call(defaults, key) || key === 'stylize') state[key] = options[key];
        else if (state.userOptions === undefined) state.userOptions = options;
      });
    } else if (options !== undefined) {
      // The signature of long ago: (value, showHidden, depth, colors).
      state.showHidden = options;
      if (arguments.length > 2) {
        if (arguments[2] !== undefined) state.depth = arguments[2];
        if (arguments.length > 3 && arguments[3] !== undefined) state.colors = arguments[3];
      }
    }
  }
  if (state.colors) state.stylize = colored;
  if (state.maxArrayLength === null) state.maxArrayLength = Infinity;
  if (state.maxStringLength === null) state.maxStringLength = Infinity;
  return formatValue(state, value, 0);
}

function freshState() {
  var state = { seen: [], references: undefined, indentation: 0, level: 0, produced: {}, stylize: plain };
  for (var key in defaults) state[key] = defaults[key];
  return state;
}

function plain(text) {
  return text;
}

function colored(text, kind) {
  var style = inspect.styles[kind];
  if (style === undefined) return text;
  var codes = inspect.colors[style];
  return codes === undefined ? text : '\u001b[' + codes[0] + 'm' + text + '\u001b[' + codes[1] + 'm';
}

// ---- Text

function repeat(text, count) {
  var result = '';
  while (count-- > 0) result += text;
  return result;
}

function plural(count) {
  return count > 1 ? 's' : '';
}

var ESCAPED = /[\u0000-\u001f'\\\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|[\udc00-\udfff]/;
var ESCAPED_ALL = /[\u0000-\u001f'\\\u007f-\u009f]|[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g;
var SHORT_ESCAPES = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r', '\\': '\\\\' };

function quote(text) {
  var mark = "'";
  if (text.indexOf("'") >= 0) {
    if (text.indexOf('"') < 0) mark = '"';
    else if (text.indexOf('`') < 0 && text.indexOf('${') < 0) mark = '`';
  }
  return mark + (ESCAPED.test(text) ? escape(text, mark) : text) + mark;
}

function escape(text, mark) {
  return text.replace(ESCAPED_ALL, function (unit) {
    if (unit.length === 2) return unit;
    if (unit === "'") return mark === "'" ? "\\'" : "'";
    if (hasOwn.call(SHORT_ESCAPES, unit)) return SHORT_ESCAPES[unit];
    var code = unit.charCodeAt(0).toString(16).toUpperCase();
    return code.length > 2 ? '\\u' + code.toLowerCase() : '\\x' + (code.length < 2 ? '0' : '') + code;
  });
}

var ANSI = /[\u001b\u009b][[\]()#;?]*(?:(?:(?:(?:;[-a-zA-Z\d/#&.:=?%@~_]+)*|[a-zA-Z\d]+(?:;[-a-zA-Z\d/#&.:=?%@~_]*)*)?\u0007)|(?:(?:\d{1,4}(?:;\d{0,4})*)?[\dA-PR-TZcf-ntqry=><~]))/g;

function stripColors(text) {
  return text.replace(ANSI, '');
}

var ASCII_ONLY = /^[\u0020-\u007e]*$/;
var WIDE = /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u3247\u3250-\u4dbf\u4e00-\ua4c6\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6]|\ud83c[\udf00-\udfff]|\ud83d[\udc00-\ude4f\ude80-\udeff]|\ud83e[\udd00-\uddff]|[\ud840-\ud8bf][\udc00-\udfff]/g;
var ZERO_WIDTH = /[\u0000-\u001f\u007f-\u009f\u0300-\u036f\u200b-\u200f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f]/g;

function widthOf(text, colors) {
  if (colors) text = stripColors(text);
  if (ASCII_ONLY.test(text)) return text.length;
  text = text.replace(WIDE, 'ww').replace(ZERO_WIDTH, '');
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]/g, 'w').length;
}

function symbolText(symbol) {
  return Symbol.prototype.toString.call(symbol);
}

// ---- Primitives

function formatNumber(stylize, number, separators) {
  if (number === 0 && 1 / number < 0) return stylize('-0', 'number');
  var text = String(number);
  return stylize(separators ? separate(text) : text, 'number');
}

function separate(text) {
  var parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) return text;
  var result = parts[1] + parts[2].replace(/\B(?=(\d{3})+$)/g, '_');
  return parts[3] ? result + '.' + parts[3].replace(/(\d{3})(?=\d)/g, '$1_') : result;
}

function formatBigInt(stylize, value, separators) {
  var text = String(value);
  return stylize((separators ? separate(text) : text) + 'n', 'bigint');
}

function formatPrimitive(stylize, value, state) {
  if (isBigInt(value)) return formatBigInt(stylize, value, state.numericSeparator);
  switch (typeof value) {
    case 'string':
      return formatString(stylize, value, state);
    case 'number':
      return formatNumber(stylize, value, state.numericSeparator);
    case 'boolean':
      return stylize(String(value), 'boolean');
    case 'undefined':
      return stylize('undefined', 'undefined');
    default:
      return stylize(symbolText(value), 'symbol');
  }
}

function formatString(stylize, value, state) {
  var trailer = '';
  if (value.length > state.maxStringLength) {
    var left = value.length - state.maxStringLength;
    value = value.slice(0, state.maxStringLength);
    trailer = '... ' + left + ' more character' + plural(left);
  }
  if (state.compact !== true && value.length > 16 && value.length > state.breakLength - state.indentation - 4 &&
      value.indexOf('\n') >= 0) {
    var lines = value.match(/[^\n]*\n|[^\n]+$/g).map(function (line) { return stylize(quote(line), 'string'); });
    return lines.join(' +\n' + repeat(' ', state.indentation + 2)) + trailer;
  }
  return stylize(quote(value), 'string') + trailer;
}

// ---- Values

function formatValue(state, value, depth, insideTypedArray) {
  if ((typeof value !== 'object' && typeof value !== 'function') || isBigInt(value)) {
    return formatPrimitive(state.stylize, value, state);
  }
  if (value === null) return state.stylize('null', 'null');

  // What is behind a proxy is shown, and no trap is run; only a function of its own gets the proxy.
  var proxy = value;
  for (var details; (details = internalBinding('types').proxyDetails(value)) !== undefined; value = details[0]) {
    if (details[0] === null) return state.stylize('<Revoked Proxy>', 'special');
    if (state.showProxy) return formatProxy(state, details, depth);
  }

  if (state.customInspect) {
    var own = value[custom];
    if (typeof own === 'function' && own !== inspect && !isPrototypeOfItsConstructor(value)) {
      var left = state.depth === null ? null : state.depth - depth;
      var result = own.call(proxy, left, optionsFor(state), inspect);
      if (result !== proxy) {
        if (typeof result === 'object' && result !== null) return formatValue(state, result, depth);
        return String(result).replace(/\n/g, '\n' + repeat(' ', state.indentation));
      }
    }
  }

  if (state.seen.indexOf(value) >= 0) {
    if (state.references === undefined) state.references = [];
    var index = state.references.indexOf(value) + 1;
    if (index === 0) index = state.references.push(value);
    return state.stylize('[Circular *' + index + ']', 'special');
  }
  return formatObject(state, value, depth, insideTypedArray);
}

function formatProxy(state, details, depth) {
  if (tooDeep(state, depth)) return state.stylize('Proxy [Array]', 'special');
  depth += 1;
  state.level = depth;
  state.indentation += 2;
  var output = details.map(function (part) { return formatValue(state, part, depth); });
  state.indentation -= 2;
  return layout(state, output, '', ['Proxy [', ']'], EXTRA, depth);
}

// An engine without BigInt hands out objects for them.
function isBigInt(value) {
  return typeof value === 'bigint' ||
    (!hasBigInts && typeof value === 'object' && value !== null && internalBinding('types').isBigInt(value));
}

function isPrototypeOfItsConstructor(value) {
  var constructor = value.constructor;
  return !!constructor && constructor.prototype === value;
}

function optionsFor(state) {
  var options = { stylize: state.stylize };
  for (var key in defaults) options[key] = state[key];
  if (state.userOptions) {
    Object.keys(state.userOptions).forEach(function (key) { options[key] = state.userOptions[key]; });
  }
  return options;
}

/** The name of the constructor in the prototype chain that made the object; null for one without prototype. */
function constructorName(state, object, depth) {
  var current = object;
  var firstPrototype;
  while (current) {
    var descriptor = Object.getOwnPropertyDescriptor(current, 'constructor');
    if (descriptor !== undefined && typeof descriptor.value === 'function' && descriptor.value.name &&
        isInstance(object, descriptor.value)) {
      return String(descriptor.value.name);
    }
    current = Object.getPrototypeOf(current);
    if (firstPrototype === undefined) firstPrototype = current;
  }
  if (firstPrototype === null || firstPrototype === undefined) return null;
  var className = Object.prototype.toString.call(object).slice(8, -1);
  if (depth > state.depth && state.depth !== null) return className + ' <Complex prototype>';
  var parent = constructorName(state, firstPrototype, depth + 1);
  if (parent === null) {
    return className + ' <' + inspect(firstPrototype, { customInspect: false, depth: -1 }) + '>';
  }
  return className + ' <' + parent + '>';
}

function isInstance(object, constructor) {
  try {
    return object instanceof constructor;
  } catch (e) {
    return false;
  }
}

function prefix(constructor, tag, fallback, size) {
  size = size || '';
  if (constructor === null) {
    var head = '[' + fallback + size + ': null prototype] ';
    return tag !== '' && fallback !== tag ? head + '[' + tag + '] ' : head;
  }
  return constructor + size + (tag !== '' && constructor !== tag ? ' [' + tag + '] ' : ' ');
}

function keysOf(value, showHidden) {
  var symbols = Object.getOwnPropertySymbols ? Object.getOwnPropertySymbols(value) : [];
  if (showHidden) {
    var all = Object.getOwnPropertyNames(value);
    return symbols.length ? all.concat(symbols) : all;
  }
  var keys = Object.keys(value);
  if (symbols.length) {
    keys = keys.concat(symbols.filter(function (key) { return isEnumerable.call(value, key); }));
  }
  return keys;
}

function nonIndexKeysOf(value, showHidden) {
  return keysOf(value, showHidden).filter(function (key) {
    return typeof key !== 'string' || !/^(0|[1-9]\d{0,9})$/.test(key) || Number(key) > 4294967294;
  });
}

function formatObject(state, value, depth, insideTypedArray) {
  var constructor = constructorName(state, value, depth);
  var tag = tagSymbol === undefined ? '' : value[tagSymbol];
  if (typeof tag !== 'string' ||
      (tag !== '' && (state.showHidden ? hasOwn : isEnumerable).call(value, tagSymbol))) {
    tag = '';
  }
  var base = '';
  var braces = ['{', '}'];
  var entries = noEntries;
  var keys;
  var kind = PROPERTY;

  if (namespaces.isNamespace(value)) {
    keys = [];
    braces[0] = prefix(constructor, tag, 'Module') + '{';
    entries = namespaceEntries;
  } else if (Array.isArray(value)) {
    var arrayPrefix = constructor !== 'Array' || tag !== '' ?
        prefix(constructor, tag, 'Array', '(' + value.length + ')') : '';
    keys = nonIndexKeysOf(value, state.showHidden);
    braces = [arrayPrefix + '[', ']'];
    if (value.length === 0 && keys.length === 0) return braces[0] + ']';
    kind = EXTRA;
    entries = arrayEntries;
  } else if (types.isSet(value)) {
    var setPrefix = prefix(constructor, tag, 'Set', '(' + sizeOf(value) + ')');
    keys = keysOf(value, state.showHidden);
    entries = setEntries;
    if (sizeOf(value) === 0 && keys.length === 0) return setPrefix + '{}';
    braces = [setPrefix + '{', '}'];
  } else if (types.isMap(value)) {
    var mapPrefix = prefix(constructor, tag, 'Map', '(' + sizeOf(value) + ')');
    keys = keysOf(value, state.showHidden);
    entries = mapEntries;
    if (sizeOf(value) === 0 && keys.length === 0) return mapPrefix + '{}';
    braces = [mapPrefix + '{', '}'];
  } else if (types.isTypedArray(value)) {
    var typeName = internalBinding('types').typedArrayName(value);
    // Not every engine gives typed arrays a toStringTag; where it does, it equals the constructor's name.
    keys = nonIndexKeysOf(value, state.showHidden);
    braces = [prefix(constructor, tag, constructor === null ? typeName : '', '(' + value.length + ')') + '[', ']'];
    if (value.length === 0 && keys.length === 0 && !state.showHidden) return braces[0] + ']';
    entries = typedArrayEntries;
    kind = EXTRA;
  } else {
    keys = keysOf(value, state.showHidden);
    if (types.isArgumentsObject(value)) {
      braces[0] = (constructor === 'Object' ? '[Arguments]' : prefix(constructor, tag, 'Arguments').slice(0, -1)) + ' {';
      if (keys.length === 0) return braces[0] + '}';
    } else if (constructor === 'Object' && typeof value === 'object') {
      if (tag !== '') braces[0] = prefix(constructor, tag, 'Object') + '{';
      if (keys.length === 0) return braces[0] + '}';
    } else if (typeof value === 'function') {
      base = functionBase(value, constructor, tag);
      if (keys.length === 0) return state.stylize(base, 'special');
    } else if (types.isRegExp(value)) {
      base = RegExp.prototype.toString.call(value);
      var regExpPrefix = prefix(constructor, tag, 'RegExp');
      if (regExpPrefix !== 'RegExp ') base = regExpPrefix + base;
      if (keys.length === 0 || tooDeep(state, depth)) return state.stylize(base, 'regexp');
    } else if (types.isDate(value)) {
      var time = Date.prototype.getTime.call(value);
      base = time !== time ? 'Invalid Date' : Date.prototype.toISOString.call(value);
      var datePrefix = prefix(constructor, tag, 'Date');
      if (datePrefix !== 'Date ') base = datePrefix + base;
      if (keys.length === 0) return state.stylize(base, 'date');
    } else if (isError(value)) {
      base = errorBase(state, value, constructor, tag, keys);
      if (keys.length === 0) return base;
    } else if (types.isAnyArrayBuffer(value)) {
      var bufferPrefix = prefix(constructor, tag, types.isArrayBuffer(value) ? 'ArrayBuffer' : 'SharedArrayBuffer');
      if (insideTypedArray === undefined) entries = arrayBufferEntries;
      else if (keys.length === 0) {
        return bufferPrefix + '{ byteLength: ' + formatNumber(state.stylize, value.byteLength, false) + ' }';
      }
      braces[0] = bufferPrefix + '{';
      keys.unshift('byteLength');
    } else if (types.isDataView(value)) {
      braces[0] = prefix(constructor, tag, 'DataView') + '{';
      keys.unshift('byteLength', 'byteOffset', 'buffer');
    } else if (types.isPromise(value)) {
      braces[0] = prefix(constructor, tag, 'Promise') + '{';
      entries = promiseEntries;
    } else if (types.isWeakSet(value)) {
      braces[0] = prefix(constructor, tag, 'WeakSet') + '{';
      entries = unknownEntries;
    } else if (types.isWeakMap(value)) {
      braces[0] = prefix(constructor, tag, 'WeakMap') + '{';
      entries = unknownEntries;
    } else if (types.isBoxedPrimitive(value)) {
      base = boxedBase(state, value, keys, constructor, tag);
      if (keys.length === 0) return base;
    } else if (types.isExternal(value)) {
      return state.stylize('[External: ' + internalBinding('types').externalAddress(value) + ']', 'special');
    } else {
      if (keys.length === 0) return prefix(constructor, tag, 'Object') + '{}';
      braces[0] = prefix(constructor, tag, 'Object') + '{';
    }
  }

  if (tooDeep(state, depth)) {
    var shortName = prefix(constructor, tag, constructor === null ? className(value, tag) : 'Object').slice(0, -1);
    return state.stylize(constructor === null ? shortName : '[' + shortName + ']', 'special');
  }

  depth += 1;
  state.seen.push(value);
  state.level = depth;
  var output = entries(state, value, depth);
  for (var i = 0; i < keys.length; i++) output.push(formatProperty(state, value, depth, keys[i], kind));
  state.seen.pop();

  if (state.references !== undefined) {
    var index = state.references.indexOf(value) + 1;
    if (index > 0) {
      var reference = state.stylize('<ref *' + index + '>', 'special');
      if (state.compact !== true) base = base === '' ? reference : reference + ' ' + base;
      else braces[0] = reference + ' ' + braces[0];
    }
  }
  if (state.sorted) {
    var comparator = state.sorted === true ? undefined : state.sorted;
    if (kind === PROPERTY) output.sort(comparator);
    else if (keys.length > 1) {
      var sorted = output.slice(output.length - keys.length).sort(comparator);
      output = output.slice(0, output.length - keys.length).concat(sorted);
    }
  }

  var text = layout(state, output, base, braces, kind, depth, value);
  // A huge output is cut by showing nothing below the top any more.
  var produced = (state.produced[state.indentation] || 0) + text.length;
  state.produced[state.indentation] = produced;
  if (produced > LARGEST_OUTPUT) state.depth = -1;
  return text;
}

// What an object without prototype is.
function className(value, tag) {
  if (types.isMap(value)) return 'Map';
  if (types.isSet(value)) return 'Set';
  return internalBinding('types').typedArrayName(value) || (tag === '' ? Object.prototype.toString.call(value).slice(8, -1) : 'Object');
}

function tooDeep(state, depth) {
  return depth > state.depth && state.depth !== null;
}

function isError(value) {
  return types.isNativeError(value) || value instanceof Error;
}

// ---- Heads

function functionBase(value, constructor, tag) {
  var source = Function.prototype.toString.call(value);
  if (/^class\b/.test(source) && /\}$/.test(source)) return classBase(value, constructor, tag);
  var type = 'Function';
  if (types.isGeneratorFunction(value)) type = 'GeneratorFunction';
  if (types.isAsyncFunction(value)) type = 'Async' + type;
  var base = '[' + type;
  if (constructor === null) base += ' (null prototype)';
  base += value.name === '' || value.name === undefined ? ' (anonymous)' : ': ' + functionName(value.name);
  base += ']';
  if (constructor !== type && constructor !== null) base += ' ' + constructor;
  if (tag !== '' && constructor !== tag) base += ' [' + tag + ']';
  return base;
}

function functionName(name) {
  return typeof name === 'symbol' ? symbolText(name) : String(name);
}

function classBase(value, constructor, tag) {
  var name = (hasOwn.call(value, 'name') && value.name) || '(anonymous)';
  var base = 'class ' + name;
  if (constructor !== 'Function' && constructor !== null) base += ' [' + constructor + ']';
  if (tag !== '' && constructor !== tag) base += ' [' + tag + ']';
  if (constructor === null) base += ' extends null';
  else {
    var parent = Object.getPrototypeOf(value).name;
    if (parent) base += ' extends ' + parent;
  }
  return '[' + base + ']';
}

function boxedBase(state, value, keys, constructor, tag) {
  var type, primitive;
  if (types.isNumberObject(value)) {
    type = 'Number';
    primitive = Number.prototype.valueOf.call(value);
  } else if (types.isStringObject(value)) {
    type = 'String';
    primitive = String.prototype.valueOf.call(value);
    keys.splice(0, primitive.length);
  } else if (types.isBooleanObject(value)) {
    type = 'Boolean';
    primitive = Boolean.prototype.valueOf.call(value);
  } else if (types.isBigIntObject(value)) {
    type = 'BigInt';
    primitive = BigInt.prototype.valueOf.call(value);
  } else {
    type = 'Symbol';
    primitive = Symbol.prototype.valueOf.call(value);
  }
  var base = '[' + type;
  if (type !== constructor) base += constructor === null ? ' (null prototype)' : ' (' + constructor + ')';
  base += ': ' + formatPrimitive(plain, primitive, state) + ']';
  if (tag !== '' && tag !== constructor) base += ' [' + tag + ']';
  return keys.length !== 0 || state.stylize === plain ? base : state.stylize(base, type.toLowerCase());
}

/** The stack with V8's look: the name and message on top, frames that start with four spaces and "at". */
function stackText(error) {
  var stack = error.stack;
  var head;
  try {
    head = Error.prototype.toString.call(error);
  } catch (e) {
    head = 'Error';
  }
  if (!stack) return head;
  stack = String(stack).replace(/^[ \t]+at /gm, '    at ').replace(/\s+$/, '');
  if (/^    at /.test(stack)) return head + '\n' + stack;
  return stack;
}

function errorBase(state, error, constructor, tag, keys) {
  var name = error.name === null || error.name === undefined ? 'Error' : String(error.name);
  var stack = stackText(error);
  if (!state.showHidden && keys.length !== 0) {
    ['name', 'message', 'stack'].forEach(function (key) {
      var index = keys.indexOf(key);
      if (index >= 0 && typeof error[key] === 'string' && (key === 'stack' || stack.indexOf(error[key]) >= 0)) {
        keys.splice(index, 1);
      }
    });
  }
  if ('cause' in error && keys.indexOf('cause') < 0) keys.push('cause');
  if (Array.isArray(error.errors) && keys.indexOf('errors') < 0) keys.push('errors');

  stack = improvedStack(stack, constructor, name, tag);
  var from = error.message ? stack.indexOf(error.message) : -1;
  if (from >= 0) from += error.message.length;
  if (stack.indexOf('\n    at', Math.max(from, 0)) < 0) stack = '[' + stack + ']';
  if (state.indentation !== 0) stack = stack.replace(/\n/g, '\n' + repeat(' ', state.indentation));
  return stack;
}

/** Puts the constructor's name at the head of the stack, where the stack only knows the error's `name`. */
function improvedStack(stack, constructor, name, tag) {
  var length = name.length;
  var after = stack.charAt(length);
  if (constructor !== null &&
      !(/Error$/.test(name) && stack.lastIndexOf(name, 0) === 0 && (after === '' || after === ':' || after === '\n'))) {
    return stack;
  }
  var fallback = 'Error';
  if (constructor === null) {
    var start = /^([A-Z][a-z_ A-Z0-9[\]()-]+)(?::|\n\s+at)/.exec(stack) || /^([a-z_A-Z0-9-]*Error)$/.exec(stack);
    fallback = (start && start[1]) || '';
    length = fallback.length;
    fallback = fallback || 'Error';
  }
  var head = prefix(constructor, tag, fallback).slice(0, -1);
  if (name === head) return stack;
  if (head.indexOf(name) >= 0) return length === 0 ? head + ': ' + stack : head + stack.slice(length);
  return head + ' [' + name + ']' + stack.slice(length);
}

// ---- Entries

function noEntries() {
  return [];
}

// Shows what the exports are, not that they are getters.
function namespaceEntries(state, namespace, depth) {
  var entries = Object.keys(namespace).map(function (name) {
    try {
      return formatProperty(state, Object.defineProperty({}, name, { value: namespace[name], enumerable: true }), depth, name, PROPERTY);
    } catch (error) {
      return propertyName(state, name, { enumerable: true }) + ': ' + state.stylize('<uninitialized>', 'special');
    }
  });
  return entries.length === 0 ? [''] : entries;
}

function unknownEntries(state) {
  return [state.stylize('<items unknown>', 'special')];
}

function moreItems(count) {
  return '... ' + count + ' more item' + plural(count);
}

function shownLength(state, length) {
  return Math.min(Math.max(0, state.maxArrayLength), length);
}

function arrayEntries(state, array, depth) {
  var limit = shownLength(state, array.length);
  var output = [];
  var index = 0;
  while (index < array.length && output.length < limit) {
    if (hasOwn.call(array, index)) {
      output.push(formatProperty(state, array, depth, index, ELEMENT));
      index++;
      continue;
    }
    var next = nextIndex(array, index);
    var holes = next - index;
    output.push(state.stylize('<' + holes + ' empty item' + plural(holes) + '>', 'undefined'));
    index = next;
  }
  if (index < array.length) output.push(moreItems(array.length - index));
  return output;
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

/** The size of a Map or Set, also of one whose prototype is gone. */
function sizeOf(collection) {
  return collection.size !== undefined ? collection.size : countOf(collection);
}

function countOf(collection) {
  var count = 0;
  (types.isMap(collection) ? Map : Set).prototype.forEach.call(collection, function () { count++; });
  return count;
}

function typedArrayEntries(state, array, depth) {
  var limit = shownLength(state, array.length);
  var output = [];
  for (var i = 0; i < limit; i++) {
    output.push(typeof array[i] === 'number' ?
        formatNumber(state.stylize, array[i], state.numericSeparator) : formatValue(state, array[i], depth));
  }
  if (array.length > limit) output.push(moreItems(array.length - limit));
  if (state.showHidden) {
    state.indentation += 2;
    ['BYTES_PER_ELEMENT', 'length', 'byteLength', 'byteOffset', 'buffer'].forEach(function (key) {
      output.push('[' + key + ']: ' + formatValue(state, array[key], depth, true));
    });
    state.indentation -= 2;
  }
  return output;
}

function setEntries(state, set, depth) {
  var limit = shownLength(state, sizeOf(set));
  var output = [];
  state.indentation += 2;
  Set.prototype.forEach.call(set, function (value) {
    if (output.length < limit) output.push(formatValue(state, value, depth));
  });
  state.indentation -= 2;
  if (sizeOf(set) > limit) output.push(moreItems(sizeOf(set) - limit));
  return output;
}

function mapEntries(state, map, depth) {
  var limit = shownLength(state, sizeOf(map));
  var output = [];
  state.indentation += 2;
  Map.prototype.forEach.call(map, function (value, key) {
    if (output.length < limit) output.push(formatValue(state, key, depth) + ' => ' + formatValue(state, value, depth));
  });
  state.indentation -= 2;
  if (sizeOf(map) > limit) output.push(moreItems(sizeOf(map) - limit));
  return output;
}

function arrayBufferEntries(state, buffer) {
  var bytes = new Uint8Array(buffer);
  var limit = shownLength(state, bytes.length);
  var parts = [];
  for (var i = 0; i < limit; i++) parts.push((bytes[i] < 16 ? '0' : '') + bytes[i].toString(16));
  var text = parts.join(' ');
  var left = bytes.length - limit;
  if (left > 0) text += ' ... ' + left + ' more byte' + plural(left);
  return [state.stylize('[Uint8Contents]', 'special') + ': <' + text + '>'];
}

function promiseEntries(state, promise, depth) {
  var details = internalBinding('types').promiseDetails(promise);
  if (details === undefined) return [];
  if (details.length === 1) return [state.stylize('<pending>', 'special')];
  state.indentation += 2;
  var text = formatValue(state, details[1], depth);
  state.indentation -= 2;
  return [details[0] === 'rejected' ? state.stylize('<rejected>', 'special') + ' ' + text : text];
}

function formatProperty(state, object, depth, key, kind) {
  var descriptor = Object.getOwnPropertyDescriptor(object, key) ||
      { value: object[key], configurable: true, enumerable: true };
  var text;
  var gap = ' ';
  if (descriptor.value !== undefined) {
    var indent = state.compact !== true || kind !== PROPERTY ? 2 : 3;
    state.indentation += indent;
    text = formatValue(state, descriptor.value, depth);
    if (indent === 3 && state.breakLength < widthOf(text, state.colors)) {
      gap = '\n' + repeat(' ', state.indentation);
    }
    state.indentation -= indent;
  } else if (descriptor.get !== undefined) {
    text = accessorText(state, object, depth, key, descriptor);
  } else if (descriptor.set !== undefined) {
    text = state.stylize('[Setter]', 'special');
  } else {
    text = state.stylize('undefined', 'undefined');
  }
  // An engine may keep what is an accessor of the prototype elsewhere as a property of its own, that is not enumerable.
  if (BUFFER_KEYS.indexOf(key) >= 0 && (types.isAnyArrayBuffer(object) || types.isDataView(object))) return key + ':' + gap + text;
  return kind === ELEMENT ? text : propertyName(state, key, descriptor) + ':' + gap + text;
}

function accessorText(state, object, depth, key, descriptor) {
  var label = descriptor.set !== undefined ? 'Getter/Setter' : 'Getter';
  var wanted = state.getters === true || (state.getters === 'get' && descriptor.set === undefined) ||
      (state.getters === 'set' && descriptor.set !== undefined);
  if (!wanted) return state.stylize('[' + label + ']', 'special');
  var open = state.stylize('[' + label + ':', 'special');
  var close = state.stylize(']', 'special');
  try {
    var value = descriptor.get.call(object);
    state.indentation += 2;
    var text;
    if (value === null || typeof value !== 'object') {
      text = open + ' ' + formatValue(state, value, depth) + close;
    } else {
      text = state.stylize('[' + label + ']', 'special') + ' ' + formatValue(state, value, depth);
    }
    state.indentation -= 2;
    return text;
  } catch (error) {
    return open + ' <Inspection threw (' + error.message + ')>' + close;
  }
}

function propertyName(state, key, descriptor) {
  if (typeof key === 'symbol' || (typeof key === 'object' && key !== null)) {
    return '[' + state.stylize(escape(symbolText(key), ''), 'symbol') + ']';
  }
  if (key === '__proto__') return "['__proto__']";
  if (descriptor.enumerable === false) return '[' + escape(String(key), '') + ']';
  if (/^[a-zA-Z_][a-zA-Z_0-9]*$/.test(key)) return state.stylize(key, 'name');
  return state.stylize(quote(String(key)), 'string');
}

// ---- Layout

function layout(state, output, base, braces, kind, depth, value) {
  var lead = base ? base + ' ' : '';
  if (state.compact !== true) {
    if (typeof state.compact === 'number' && state.compact >= 1) {
      var count = output.length;
      if (kind === EXTRA && count > 6) output = inColumns(state, output, value);
      if (state.level - depth < state.compact && count === output.length) {
        var start = output.length + state.indentation + braces[0].length + base.length + 10;
        if (fitsOnLine(state, output, start, base)) {
          var joined = output.join(', ');
          if (joined.indexOf('\n') < 0) return lead + braces[0] + ' ' + joined + ' ' + braces[1];
        }
      }
    }
    var margin = '\n' + repeat(' ', state.indentation);
    return lead + braces[0] + margin + '  ' + output.join(',' + margin + '  ') + margin + braces[1];
  }
  if (fitsOnLine(state, output, 0, base)) {
    return braces[0] + (base ? ' ' + base : '') + ' ' + output.join(', ') + ' ' + braces[1];
  }
  var indentation = repeat(' ', state.indentation);
  var opening = base === '' && braces[0].length === 1 ? ' ' : (base ? ' ' + base : '') + '\n' + indentation + '  ';
  return braces[0] + opening + output.join(',\n' + indentation + '  ') + ' ' + braces[1];
}

function fitsOnLine(state, output, start, base) {
  var total = output.length + start;
  if (total + output.length > state.breakLength) return false;
  for (var i = 0; i < output.length; i++) {
    total += state.colors ? stripColors(output[i]).length : output[i].length;
    if (total > state.breakLength) return false;
  }
  return base === '' || base.indexOf('\n') < 0;
}

function pad(text, width, atEnd) {
  var space = repeat(' ', width - text.length);
  return atEnd ? text + space : space + text;
}

/** Arranges the entries of a long array in columns; about 2.5 times as wide as high, at most 16 columns. */
function inColumns(state, output, value) {
  var hasMore = state.maxArrayLength < output.length;
  var count = hasMore ? output.length - 1 : output.length;
  var gap = 2;
  var widths = [];
  var total = 0;
  var widest = 0;
  for (var i = 0; i < count; i++) {
    widths[i] = widthOf(output[i], state.colors);
    total += widths[i] + gap;
    widest = Math.max(widest, widths[i]);
  }
  var cell = widest + gap;
  if (cell * 3 + state.indentation >= state.breakLength || !(total / cell > 5 || widest <= 6)) return output;

  var bias = Math.max(cell - 3 - Math.sqrt(cell - total / output.length), 1);
  var columns = Math.min(
      Math.round(Math.sqrt(2.5 * bias * count) / bias),
      Math.floor((state.breakLength - state.indentation) / cell),
      state.compact * 4,
      15);
  if (columns <= 1) return output;

  var columnWidths = [];
  for (var c = 0; c < columns; c++) {
    var columnWidth = 0;
    for (var r = c; r < count; r += columns) columnWidth = Math.max(columnWidth, widths[r]);
    columnWidths.push(columnWidth + gap);
  }
  var left = false;
  if (value !== undefined) {
    for (var v = 0; v < output.length && !left; v++) left = typeof value[v] !== 'number' && !isBigInt(value[v]);
  }
  var rows = [];
  for (var first = 0; first < count; first += columns) {
    var end = Math.min(first + columns, count);
    var row = '';
    for (var n = first; n < end - 1; n++) {
      row += pad(output[n] + ', ', columnWidths[n - first] + output[n].length - widths[n], left);
    }
    row += left ? output[n] : pad(output[n], columnWidths[n - first] + output[n].length - widths[n] - gap, false);
    rows.push(row);
  }
  if (hasMore) rows.push(output[count]);
  return rows;
}

// ---- util.format

function withOptions(options, more) {
  var result = {};
  for (var key in options) result[key] = options[key];
  for (key in more) result[key] = more[key];
  return result;
}

/** Tells whether String(value) would give nothing but what Object or Error gives. */
function hasBuiltInToString(value) {
  if (typeof value.toString !== 'function') return true;
  if (hasOwn.call(value, 'toString')) return false;
  var holder = value;
  do {
    holder = Object.getPrototypeOf(holder);
  } while (holder !== null && !hasOwn.call(holder, 'toString'));
  if (holder === null) return true;
  var descriptor = Object.getOwnPropertyDescriptor(holder, 'constructor');
  return descriptor !== undefined && typeof descriptor.value === 'function' && isBuiltIn(descriptor.value);
}

var builtIns = [Object, Error, TypeError, RangeError, SyntaxError, ReferenceError, EvalError, URIError, Array, Date,
  RegExp, Function, Number, String, Boolean];

function isBuiltIn(constructor) {
  return builtIns.indexOf(constructor) >= 0;
}

function formatS(value) {
  if (typeof value === 'number') return formatNumber(plain, value, false);
  if (isBigInt(value)) return formatBigInt(plain, value, false);
  if (typeof value === 'symbol') return symbolText(value);
  if (typeof value !== 'object' || value === null || !hasBuiltInToString(value)) return String(value);
  return inspect(value, { depth: 0, colors: false, compact: 3 });
}

function formatJ(value) {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (isCircular(value, [])) return '[Circular]';
    throw error;
  }
}

function isCircular(value, path) {
  if (typeof value !== 'object' || value === null) return false;
  if (path.indexOf(value) >= 0) return true;
  path.push(value);
  var found = Object.keys(value).some(function (key) { return isCircular(value[key], path); });
  path.pop();
  return found;
}

function numeric(value, convert) {
  if (isBigInt(value)) return formatBigInt(plain, value, false);
  if (typeof value === 'symbol') return formatNumber(plain, NaN, false);
  return formatNumber(plain, convert(value), false);
}

function directive(letter, value, options) {
  switch (letter) {
    case 's': return formatS(value);
    case 'j': return formatJ(value);
    case 'd': return numeric(value, Number);
    case 'i': return typeof value === 'object' && value !== null ? 'NaN' : numeric(value, parseInt);
    case 'f': return typeof value === 'symbol' ? 'NaN' : formatNumber(plain, parseFloat(value), false);
    case 'o': return inspect(value, withOptions(options, { showHidden: true, showProxy: true, depth: 4 }));
    case 'O': return inspect(value, options);
    default: return '';
  }
}

function formatWithOptions(options, args) {
  var first = args[0];
  if (args.length === 1) return typeof first === 'string' ? first : inspect(first, withOptions(options, { compact: 3 }));
  var text = '';
  var next = 0;
  if (typeof first === 'string') {
    next = 1;
    text = first.replace(/%([sjdifoOc%])/g, function (match, letter) {
      if (letter === '%') return '%';
      return next < args.length ? directive(letter, args[next++], options) : match;
    });
  }
  for (; next < args.length; next++) {
    if (next > 0) text += ' ';
    var value = args[next];
    text += typeof value === 'string' ? value : inspect(value, withOptions(options, { compact: 3 }));
  }
  return text;
}

// ---- Colors

inspect.custom = custom;
Object.defineProperty(inspect, 'defaultOptions', {
  get: function () { return defaults; },
  set: function (options) {
    require('internal/errors').validateObject(options, 'options');
    for (var key in options) if (hasOwn.call(defaults, key)) defaults[key] = options[key];
  }
});

inspect.colors = Object.create(null);
[['reset', 0, 0], ['bold', 1, 22], ['dim', 2, 22], ['italic', 3, 23], ['underline', 4, 24], ['blink', 5, 25],
  ['inverse', 7, 27], ['hidden', 8, 28], ['strikethrough', 9, 29], ['doubleunderline', 21, 24], ['black', 30, 39],
  ['red', 31, 39], ['green', 32, 39], ['yellow', 33, 39], ['blue', 34, 39], ['magenta', 35, 39], ['cyan', 36, 39],
  ['white', 37, 39], ['bgBlack', 40, 49], ['bgRed', 41, 49], ['bgGreen', 42, 49], ['bgYellow', 43, 49],
  ['bgBlue', 44, 49], ['bgMagenta', 45, 49], ['bgCyan', 46, 49], ['bgWhite', 47, 49], ['framed', 51, 54],
  ['overlined', 53, 55], ['gray', 90, 39], ['grey', 90, 39], ['redBright', 91, 39], ['greenBright', 92, 39],
  ['yellowBright', 93, 39], ['blueBright', 94, 39], ['magentaBright', 95, 39], ['cyanBright', 96, 39],
  ['whiteBright', 97, 39]].forEach(function (row) { inspect.colors[row[0]] = [row[1], row[2]]; });

inspect.styles = Object.create(null);
[['special', 'cyan'], ['number', 'yellow'], ['bigint', 'yellow'], ['boolean', 'yellow'], ['undefined', 'grey'],
  ['null', 'bold'], ['string', 'green'], ['symbol', 'green'], ['date', 'magenta'], ['regexp', 'red'],
  ['module', 'underline']].forEach(function (row) { inspect.styles[row[0]] = row[1]; });

exports.inspect = inspect;
exports.formatWithOptions = formatWithOptions;
exports.stripColors = stripColors;
exports.widthOf = widthOf;
exports.stackText = stackText;
