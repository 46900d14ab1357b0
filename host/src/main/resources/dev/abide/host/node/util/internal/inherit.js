'use strict';

/** Makes one class extend another, statics too, as `class … extends` does. */
module.exports = function inherit(Class, Parent) {
  Class.prototype = Object.create(Parent.prototype, {
    constructor: { value: Class, writable: true, configurable: true }
  });
  Object.setPrototypeOf(Class, Parent);
};
