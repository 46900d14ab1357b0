'use strict';

var CODES = {
  IndexSizeError: 1, HierarchyRequestError: 3, WrongDocumentError: 4, InvalidCharacterError: 5,
  NoModificationAllowedError: 7, NotFoundError: 8, NotSupportedError: 9, InUseAttributeError: 10, InvalidStateError: 11,
  SyntaxError: 12, InvalidModificationError: 13, NamespaceError: 14, InvalidAccessError: 15, TypeMismatchError: 17,
  SecurityError: 18, NetworkError: 19, AbortError: 20, URLMismatchError: 21, QuotaExceededError: 22, TimeoutError: 23,
  InvalidNodeTypeError: 24, DataCloneError: 25
};

function DOMException(message, options) {
  var name = 'Error';
  if (options !== null && typeof options === 'object') {
    if (options.name !== undefined) name = String(options.name);
  } else if (options !== undefined) {
    name = String(options);
  }
  var error = new Error(message === undefined ? '' : String(message));
  Object.setPrototypeOf(error, DOMException.prototype);
  var stack = error.stack;
  Object.defineProperty(error, 'name', { value: name, configurable: true });
  Object.defineProperty(error, 'code', { value: CODES[name] || 0, configurable: true });
  if (typeof stack === 'string' && stack.lastIndexOf('Error', 0) === 0) {
    Object.defineProperty(error, 'stack', { value: name + stack.slice(5), writable: true, configurable: true });
  }
  if (options !== null && typeof options === 'object' && 'cause' in options) {
    Object.defineProperty(error, 'cause', { value: options.cause, writable: true, configurable: true });
  }
  return error;
}

DOMException.prototype = Object.create(Error.prototype);
Object.defineProperty(DOMException.prototype, 'constructor', { value: DOMException, writable: true, configurable: true });
Object.keys(CODES).forEach(function (name) {
  var constant = name.replace(/Error$/, '').replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase() + '_ERR';
  DOMException[constant] = CODES[name];
  Object.defineProperty(DOMException.prototype, constant, { value: CODES[name] });
});

exports.DOMException = DOMException;
exports.create = function (message, name) { return new DOMException(message, name); };
