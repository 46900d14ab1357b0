/* Listeners that are added one by one and go away together. */
'use strict';

function Listeners() {
  this.all = [];
}

/** Adds one, by the emitter's `on` or another of its methods. */
Listeners.prototype.add = function add(emitter, type, listener, method) {
  this.all.push([emitter, type, listener]);
  emitter[method || 'on'](type, listener);
};

Listeners.prototype.removeAll = function removeAll() {
  this.all.forEach(function (one) { one[0].removeListener(one[1], one[2]); });
};

module.exports = Listeners;
