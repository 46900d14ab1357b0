/* What ended a worker, as a message: an error keeps its class and own properties, as far as they can be cloned. */
'use strict';

var worker = internalBinding('worker_threads');
var types = require('util/types');

var classes = { EvalError: EvalError, RangeError: RangeError, ReferenceError: ReferenceError, SyntaxError: SyntaxError,
  TypeError: TypeError, URIError: URIError, Error: Error };

function packed(value) {
  try {
    return worker.pack(value, []);
  } catch (e) {
    return undefined;
  }
}

function classNameOf(error) {
  for (var name in classes) if (error instanceof classes[name]) return name;
  return 'Error';
}

function propertiesOf(error) {
  var properties = { message: error.message, stack: error.stack };
  Object.getOwnPropertyNames(error).forEach(function (name) {
    var descriptor = Object.getOwnPropertyDescriptor(error, name);
    if ('value' in descriptor && packed(descriptor.value) !== undefined) properties[name] = descriptor.value;
  });
  return properties;
}

exports.pack = function pack(error) {
  try {
    if (types.isNativeError(error)) {
      return worker.pack({ kind: 'error', className: classNameOf(error), properties: propertiesOf(error) }, []);
    }
    var whole = packed({ kind: 'value', value: error });
    if (whole !== undefined) return whole;
    return worker.pack({ kind: 'text', text: require('util').inspect(error) }, []);
  } catch (e) {
    return worker.pack({ kind: 'text', text: 'an error whose description throws' }, []);
  }
};

exports.unpack = function unpack(message) {
  var content = worker.unpack(message);
  if (content.kind === 'value') return content.value;
  if (content.kind === 'text') {
    var text = {};
    Object.defineProperty(text, Symbol['for']('nodejs.util.inspect.custom'), { value: function () { return content.text; } });
    return text;
  }
  var error = new classes[content.className]();
  Object.keys(content.properties).forEach(function (name) {
    var isEnumerable = name !== 'message' && name !== 'stack' && name !== 'cause';
    Object.defineProperty(error, name, {
      value: content.properties[name], writable: true, configurable: true, enumerable: isEnumerable
    });
  });
  return error;
};
