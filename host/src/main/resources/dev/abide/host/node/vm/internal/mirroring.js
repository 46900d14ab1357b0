/*
 * Contexts on an engine that lets nothing stand for a global object: before a script of the context runs, the global
 * object gets an accessor for each property of the contextified object; afterwards the object gets what the script has
 * declared. What either side adds in between, the other sees at the next script; so it is with the value of what was
 * declared by `var` or as a function, which no accessor can take the place of.
 */
'use strict';

var ACCESSOR = 1, COPY = 2;

// What converted scripts stand on.
var LIBRARY = /^\$(?:abide|jscomp)/;

// On some engines a property that code of another world adds to a global object becomes one of that code's own.
function takesProperties(global) {
  global.$abideProbe = true;
  var takes = '$abideProbe' in global;
  delete (takes ? global : globalThis).$abideProbe;
  return takes;
}

// What other worlds get for the global object.
function fromOutside(global) {
  return takesProperties(global) ? global : new Proxy(global, {});
}

function Mirror(world, object) {
  this.global = world.global;
  this.outside = fromOutside(world.global);
  this.object = object;
  this.own = Object.create(null);
  this.mirrored = Object.create(null);
  Object.getOwnPropertyNames(world.global).forEach(function (key) { this.own[key] = true; }, this);
}

// Where one is a value of the other's property, each sees itself.
Mirror.prototype.shown = function (value) { return value === this.object || value === this.outside ? this.global : value; };
Mirror.prototype.taken = function (value) { return value === this.global ? this.object : value; };

Mirror.prototype.accessor = function (key, enumerable) {
  var self = this;
  return {
    configurable: true,
    enumerable: enumerable,
    get: function () { return self.shown(self.object[key]); },
    set: function (value) { self.object[key] = self.taken(value); }
  };
};

// ---- Before a script

Mirror.prototype.show = function () {
  Object.keys(this.mirrored).forEach(this.refresh, this);
  for (var key in this.object) this.add(key, true);
  Object.getOwnPropertyNames(this.object).forEach(function (name) { this.add(name, false); }, this);
};

Mirror.prototype.refresh = function (key) {
  if (this.mirrored[key] === COPY) {
    // What a script defined as constant stays what it is.
    Reflect.set(this.global, key, this.shown(this.object[key]));
  } else if (!(key in this.object)) {
    delete this.mirrored[key];
    Reflect.deleteProperty(this.global, key);
  }
};

Mirror.prototype.add = function (key, enumerable) {
  if (this.mirrored[key]) return;
  if (Reflect.defineProperty(this.global, key, this.accessor(key, enumerable))) this.mirrored[key] = ACCESSOR;
};

// ---- After a script

Mirror.prototype.collect = function () {
  Object.getOwnPropertyNames(this.global).forEach(function (key) {
    if ((this.own[key] || LIBRARY.test(key)) && !this.mirrored[key]) return;
    var descriptor = Object.getOwnPropertyDescriptor(this.global, key);
    if (!this.mirrored[key] || 'value' in descriptor) this.move(key, descriptor);
  }, this);
  Object.keys(this.mirrored).forEach(function (key) {
    if (key in this.global) return;
    delete this.mirrored[key];
    Reflect.deleteProperty(this.object, key);
  }, this);
};

Mirror.prototype.move = function (key, descriptor) {
  var movable = { enumerable: descriptor.enumerable, configurable: true };
  if ('value' in descriptor) {
    movable.value = this.taken(descriptor.value);
    movable.writable = descriptor.writable;
  } else {
    movable.get = descriptor.get;
    movable.set = descriptor.set;
  }
  this.mirrored[key] = COPY;
  if (Reflect.defineProperty(this.object, key, movable) && descriptor.configurable) {
    Reflect.defineProperty(this.global, key, this.accessor(key, descriptor.enumerable));
    this.mirrored[key] = ACCESSOR;
  }
};

exports.mirror = function (world, object) {
  var mirror = new Mirror(world, object);
  return {
    global: world.global,
    evaluate: function (filename, code) {
      mirror.show();
      try {
        var result = world.evaluate(filename, code);
        return result === world.global ? mirror.outside : result;
      } finally {
        mirror.collect();
      }
    }
  };
};
