/*
 * The global object of a context: what the contextified object has comes before what the world has itself, and what
 * scripts declare and assign is the object's from then on.
 */
'use strict';

function has(object, key) {
  return Object.prototype.hasOwnProperty.call(object, key);
}

// As `var` and functions are declared, which the object itself may lose again.
function isDeclaration(descriptor) {
  return descriptor.configurable === false && descriptor.writable === true && descriptor.enumerable === true;
}

function copy(descriptor, configurable) {
  var same = {};
  Object.keys(descriptor).forEach(function (name) { same[name] = descriptor[name]; });
  same.configurable = configurable;
  return same;
}

/*
 * A proxy owes its target the properties that cannot be configured; so the target is an object that has those, and
 * nothing else.
 */
function Interception(object, world) {
  this.object = object;
  this.real = world.global;
  this.proxy = world.proxy(Object.create(null), this);
}

Interception.prototype.get = function (fixed, key) {
  var object = this.object;
  if (key in object) {
    var value = object[key];
    return value === object ? this.proxy : value;
  }
  return this.real[key];
};

Interception.prototype.has = function (fixed, key) {
  return key in this.object || key in this.real || key in fixed;
};

Interception.prototype.set = function (fixed, key, value) {
  // An object that takes no more properties leaves them to the world.
  if (!Reflect.set(this.object, key, value)) Reflect.set(this.real, key, value);
  return true;
};

Interception.prototype.deleteProperty = function (fixed, key) {
  if (has(fixed, key) || !Reflect.deleteProperty(this.object, key)) return false;
  return Reflect.deleteProperty(this.real, key);
};

Interception.prototype.defineProperty = function (fixed, key, descriptor) {
  var wanted = isDeclaration(descriptor) ? copy(descriptor, true) : descriptor;
  if (!Reflect.defineProperty(this.object, key, wanted)) return false;
  return descriptor.configurable !== false || Reflect.defineProperty(fixed, key, descriptor);
};

Interception.prototype.getOwnPropertyDescriptor = function (fixed, key) {
  var descriptor = Object.getOwnPropertyDescriptor(this.object, key);
  if (descriptor === undefined) {
    descriptor = Object.getOwnPropertyDescriptor(has(fixed, key) ? fixed : this.real, key);
    if (descriptor === undefined) return undefined;
  }
  if (descriptor.value === this.object) descriptor.value = this.proxy;
  if (has(fixed, key)) return 'value' in descriptor ? copy(descriptor, false) : Object.getOwnPropertyDescriptor(fixed, key);
  if (!descriptor.configurable) Reflect.defineProperty(fixed, key, descriptor);
  return descriptor;
};

Interception.prototype.ownKeys = function (fixed) {
  var keys = Object.getOwnPropertyNames(this.object);
  var known = Object.create(null);
  keys.forEach(function (key) { known[key] = true; });
  Reflect.ownKeys(this.real).concat(Reflect.ownKeys(fixed)).forEach(function (key) {
    if (typeof key === 'symbol' ? keys.indexOf(key) < 0 : !known[key]) keys.push(key);
    if (typeof key !== 'symbol') known[key] = true;
  });
  return keys;
};

Interception.prototype.getPrototypeOf = function () { return Object.getPrototypeOf(this.real); };
Interception.prototype.preventExtensions = function () { return false; };

exports.intercept = function (object, world) { return new Interception(object, world).proxy; };
