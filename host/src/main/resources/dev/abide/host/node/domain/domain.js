/*
 * Domains: who is told of errors that come about in the course of something. What carries the active domain through
 * callbacks and promises is AsyncLocalStorage.
 */
'use strict';

var EventEmitter = require('events');
var AsyncLocalStorage = require('async_hooks').AsyncLocalStorage;
var storage = new AsyncLocalStorage();
var stack = [];

exports._stack = stack;
exports.active = null;

function activate(domain) {
  exports.active = domain;
}

Object.defineProperty(process, 'domain', {
  configurable: true, enumerable: true,
  get: function () { return stack.length > 0 ? stack[stack.length - 1] : storage.getStore(); },
  set: function () {}
});

// ---- Errors that nobody caught

function mark(error, domain, thrown) {
  if (error === null || (typeof error !== 'object' && typeof error !== 'function')) return;
  Object.defineProperty(error, 'domain', { configurable: true, enumerable: false, value: domain, writable: true });
  error.domainThrown = thrown;
}

function caught(error) {
  var domain = process.domain;
  stack.length = 0;
  exports.active = null;
  if (domain && domain.listenerCount('error') > 0) {
    mark(error, domain, true);
    storage.exit(function () { domain.emit('error', error); });
  } else if (process.listenerCount('uncaughtException') > 0) {
    process.emit('uncaughtException', error, 'uncaughtException');
  } else {
    internalBinding('errors').setUncaughtExceptionCapture(null);
    throw error;
  }
}

function listen() {
  internalBinding('errors').setUncaughtExceptionCapture(caught);
}

// ---- The class

function Domain() {
  EventEmitter.call(this);
  this.members = [];
  listen();
}
Object.setPrototypeOf(Domain.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Domain, EventEmitter);

function method(name, body) {
  Object.defineProperty(Domain.prototype, name, { value: body, writable: true, configurable: true, enumerable: false });
}

Domain.prototype.members = undefined;

method('_errorHandler', function (error) {
  mark(error, this, true);
  return this.emit('error', error);
});
method('enter', function () {
  stack.push(this);
  activate(this);
});
method('exit', function () {
  var index = stack.lastIndexOf(this);
  if (index < 0) return;
  stack.splice(index);
  activate(stack.length > 0 ? stack[stack.length - 1] : null);
});
method('add', function (emitter) {
  if (emitter.domain === this) return;
  if (emitter.domain) emitter.domain.remove(emitter);
  Object.defineProperty(emitter, 'domain', { configurable: true, enumerable: false, value: this, writable: true });
  this.members.push(emitter);
});
method('remove', function (emitter) {
  emitter.domain = null;
  var index = this.members.indexOf(emitter);
  if (index >= 0) this.members.splice(index, 1);
});
method('run', function (fn) {
  return within(this, fn, this, Array.prototype.slice.call(arguments, 1));
});
method('intercept', function (fn) {
  var domain = this;
  return function (error) {
    if (error instanceof Error) {
      mark(error, domain, false);
      error.domainBound = fn;
      domain.emit('error', error);
      return undefined;
    }
    return within(domain, fn, this, Array.prototype.slice.call(arguments, 1));
  };
});
method('bind', function (fn) {
  var domain = this;
  function bound() {
    return within(domain, fn, this, arguments);
  }
  Object.defineProperty(bound, 'domain', { configurable: true, enumerable: true, value: domain, writable: true });
  return bound;
});

/** Calls a function in a domain. What it throws goes its way with the domain entered, so that the domain is told. */
function within(domain, fn, self, args) {
  domain.enter();
  var result = storage.run(domain, function () { return fn.apply(self, args); });
  domain.exit();
  return result;
}

// ---- Emitters that are made in a domain or were added to one

var emit = EventEmitter.prototype.emit;

EventEmitter.prototype.emit = function (type) {
  var domain = this.domain;
  if (type !== 'error' || !domain || this === process || this.listenerCount('error') > 0 || this instanceof Domain) {
    return emit.apply(this, arguments);
  }
  var error = arguments[1] || new Error('Unhandled error.');
  mark(error, domain, false);
  error.domainEmitter = this;
  domain.emit('error', error);
  return false;
};

exports.Domain = Domain;
exports.create = exports.createDomain = function createDomain() { return new Domain(); };
