/* EventEmitterAsyncResource: an emitter whose listeners run on behalf of the emitter, whoever emits. */
'use strict';

var errors = require('internal/errors');
var inherit = require('internal/util/inherit');
var EventEmitter = require('events');
var AsyncResource = require('async_hooks').AsyncResource;

function EventEmitterReferencingAsyncResource(emitter, type, options) {
  AsyncResource.call(this, type, options);
  Object.defineProperty(this, 'eventEmitter', { configurable: true, value: emitter });
}
inherit(EventEmitterReferencingAsyncResource, AsyncResource);

function EventEmitterAsyncResource() {
  if (!(this instanceof EventEmitterAsyncResource)) {
    throw new TypeError("Class constructor EventEmitterAsyncResource cannot be invoked without 'new'");
  }
  var options = arguments[0];
  var name = typeof options === 'string' ? options : options === null || options === undefined ? undefined : options.name;
  if (typeof options === 'string') options = undefined;
  else if (this.constructor === EventEmitterAsyncResource) errors.validateString(name, 'options.name');
  EventEmitter.call(this, options);
  var resource = new EventEmitterReferencingAsyncResource(this, name || this.constructor.name, options);
  Object.defineProperty(this, '_asyncResource', { value: resource });
}
inherit(EventEmitterAsyncResource, EventEmitter);

function resourceOf(emitter) {
  if (!emitter._asyncResource) throw errors.create(TypeError, 'ERR_INVALID_THIS', 'Value of "this" must be of type EventEmitterAsyncResource');
  return emitter._asyncResource;
}

function method(name, body) {
  Object.defineProperty(EventEmitterAsyncResource.prototype, name, { configurable: true, value: body, writable: true });
}

function getter(name, body) {
  Object.defineProperty(EventEmitterAsyncResource.prototype, name, { configurable: true, get: body });
}

method('emit', function emit() {
  var resource = resourceOf(this);
  var args = [EventEmitter.prototype.emit, this];
  return resource.runInAsyncScope.apply(resource, args.concat(Array.prototype.slice.call(arguments)));
});
method('emitDestroy', function emitDestroy() { resourceOf(this).emitDestroy(); });
getter('asyncId', function () { return resourceOf(this).asyncId(); });
getter('triggerAsyncId', function () { return resourceOf(this).triggerAsyncId(); });
getter('asyncResource', function () { return resourceOf(this); });

module.exports = EventEmitterAsyncResource;
