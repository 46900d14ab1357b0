'use strict';

var errors = require('internal/errors');
var channels = new Map();

function Channel(name) {
  this.name = name;
  Object.defineProperty(this, '_subscribers', { value: [], writable: true });
}
Object.defineProperty(Channel.prototype, 'hasSubscribers', { get: function () { return this._subscribers.length > 0; } });
Channel.prototype.subscribe = function subscribe(listener) {
  errors.validateFunction(listener, 'subscription');
  this._subscribers = this._subscribers.concat(listener);
};
Channel.prototype.unsubscribe = function unsubscribe(listener) {
  var index = this._subscribers.indexOf(listener);
  if (index < 0) return false;
  this._subscribers = this._subscribers.filter(function (one, i) { return i !== index; });
  return true;
};
Channel.prototype.publish = function publish(message) {
  var name = this.name;
  this._subscribers.forEach(function (listener) {
    try {
      listener(message, name);
    } catch (error) {
      process.nextTick(function () { throw error; });
    }
  });
};
Channel.prototype.bindStore = Channel.prototype.unbindStore = function () {};
Channel.prototype.runStores = function runStores(data, fn, self) {
  this.publish(data);
  return fn.apply(self, Array.prototype.slice.call(arguments, 3));
};

exports.channel = function channel(name) {
  if (!channels.has(name)) channels.set(name, new Channel(name));
  return channels.get(name);
};
exports.subscribe = function subscribe(name, listener) { exports.channel(name).subscribe(listener); };
exports.unsubscribe = function unsubscribe(name, listener) { return exports.channel(name).unsubscribe(listener); };
exports.hasSubscribers = function hasSubscribers(name) { return channels.has(name) && channels.get(name).hasSubscribers; };
exports.tracingChannel = function tracingChannel(name) {
  var result = {};
  ['start', 'end', 'asyncStart', 'asyncEnd', 'error'].forEach(function (event) {
    result[event] = exports.channel('tracing:' + name + ':' + event);
  });
  result.traceSync = function (fn, context, self) { return fn.apply(self, Array.prototype.slice.call(arguments, 3)); };
  result.tracePromise = result.traceCallback = result.traceSync;
  return result;
};
exports.Channel = Channel;
