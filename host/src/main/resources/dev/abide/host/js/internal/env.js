/* process.env: values are strings. Where the engine has no Proxy, what a script assigns stays as it is. */
'use strict';

var variables = internalBinding('process_methods').env();

if (typeof Proxy === 'function') {
  module.exports = new Proxy(variables, {
    set: function (target, key, value) {
      if (typeof key === 'symbol' || typeof value === 'symbol') {
        throw new TypeError('Cannot convert a Symbol value to a string');
      }
      target[key] = String(value);
      return true;
    },
    defineProperty: function (target, key, descriptor) {
      if ('value' in descriptor) descriptor.value = String(descriptor.value);
      Object.defineProperty(target, key, descriptor);
      return true;
    }
  });
} else {
  module.exports = variables;
}
