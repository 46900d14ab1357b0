/* Channels by name, the stores that a channel enters, and the five channels of a trace. */
'use strict';

var errors = require('internal/errors');
var channels = new Map();
var EVENTS = ['start', 'end', 'asyncStart', 'asyncEnd', 'error'];

function rest(args, from) {
  return Array.prototype.slice.call(args, from);
}

// What a subscriber does wrong is not the publisher's.
function throwLater(error) {
  process.nextTick(function () { throw error; });
}

// ---- Channels

function Channel(name) {
  this.name = name;
  Object.defineProperty(this, '_subscribers', { value: [], writable: true });
  Object.defineProperty(this, '_stores', { value: new Map() });
}
Object.defineProperty(Channel.prototype, 'hasSubscribers', {
  get: function () { return this._subscribers.length > 0 || this._stores.size > 0; }
});
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
      throwLater(error);
    }
  });
};
Channel.prototype.bindStore = function bindStore(store, transform) { this._stores.set(store, transform); };
Channel.prototype.unbindStore = function unbindStore(store) { return this._stores['delete'](store); };

// Runs an action with a store entered; if what goes into it cannot be told, without.
function entering(store, transform, data, action) {
  return function () {
    var value = data;
    if (transform) {
      try {
        value = transform(data);
      } catch (error) {
        throwLater(error);
        return action();
      }
    }
    return store.run(value, action);
  };
}
Channel.prototype.runStores = function runStores(data, fn, self) {
  var channel = this, args = rest(arguments, 3);
  var action = function () {
    channel.publish(data);
    return fn.apply(self, args);
  };
  this._stores.forEach(function (transform, store) { action = entering(store, transform, data, action); });
  return action();
};

exports.channel = function channel(name) {
  if (channels.has(name)) return channels.get(name);
  if (typeof name !== 'string' && typeof name !== 'symbol') throw errors.invalidArgType('channel', ['string', 'symbol'], name);
  channels.set(name, new Channel(name));
  return channels.get(name);
};
exports.subscribe = function subscribe(name, listener) { exports.channel(name).subscribe(listener); };
exports.unsubscribe = function unsubscribe(name, listener) { return exports.channel(name).unsubscribe(listener); };
exports.hasSubscribers = function hasSubscribers(name) { return channels.has(name) && channels.get(name).hasSubscribers; };
exports.Channel = Channel;

// ---- Traces

function TracingChannel(names) {
  var self = this;
  EVENTS.forEach(function (event) {
    self[event] = typeof names === 'string' ? exports.channel('tracing:' + names + ':' + event) : names[event];
    if (!(self[event] instanceof Channel)) throw errors.invalidArgType('nameOrChannels.' + event, 'Channel', self[event]);
  });
}
TracingChannel.prototype.subscribe = function subscribe(handlers) {
  EVENTS.forEach(function (event) { if (handlers[event]) this[event].subscribe(handlers[event]); }, this);
};
TracingChannel.prototype.unsubscribe = function unsubscribe(handlers) {
  return EVENTS.map(function (event) { return !handlers[event] || this[event].unsubscribe(handlers[event]); }, this)
      .every(Boolean);
};

// The part that all traces share: from start to end, with what is thrown in between.
function run(trace, context, body) {
  return trace.start.runStores(context, function () {
    try {
      return body();
    } catch (error) {
      context.error = error;
      trace.error.publish(context);
      throw error;
    } finally {
      trace.end.publish(context);
    }
  });
}
TracingChannel.prototype.traceSync = function traceSync(fn, context, self) {
  var args = rest(arguments, 3), to = context || {};
  return run(this, to, function () {
    to.result = fn.apply(self, args);
    return to.result;
  });
};
TracingChannel.prototype.tracePromise = function tracePromise(fn, context, self) {
  var args = rest(arguments, 3), trace = this, to = context || {};
  function settled(key, value) {
    to[key] = value;
    if (key === 'error') trace.error.publish(to);
    trace.asyncStart.publish(to);
    trace.asyncEnd.publish(to);
  }
  return run(trace, to, function () {
    return Promise.resolve(fn.apply(self, args)).then(function (value) {
      settled('result', value);
      return value;
    }, function (error) {
      settled('error', error);
      throw error;
    });
  });
};
TracingChannel.prototype.traceCallback = function traceCallback(fn, position, context, self) {
  var args = rest(arguments, 4), trace = this, to = context || {};
  var at = position === undefined ? -1 : position;
  if (at < 0) at += args.length;
  var callback = args[at];
  errors.validateFunction(callback, 'callback');
  args[at] = function (error, result) {
    var receiver = this, values = arguments;
    if (error) {
      to.error = error;
      trace.error.publish(to);
    } else {
      to.result = result;
    }
    return trace.asyncStart.runStores(to, function () {
      try {
        return callback.apply(receiver, values);
      } finally {
        trace.asyncEnd.publish(to);
      }
    });
  };
  return run(trace, to, function () { return fn.apply(self, args); });
};

exports.tracingChannel = function tracingChannel(names) {
  if (typeof names !== 'string' && (names === null || typeof names !== 'object')) {
    throw errors.invalidArgType('nameOrChannels', ['string', 'object', 'Channel'], names);
  }
  return new TracingChannel(names);
};
