/* Each worker is a runtime of its own, on the same engine and on a thread of its own. */
'use strict';

var errors = require('internal/errors');
var native = internalBinding('worker_threads');
var ports = require('internal/worker_threads/message_port');
var worker = require('internal/worker_threads/worker');

var isMainThread = native.threadId === 0;
var data = isMainThread ? { workerData: null } : native.data();
if (!isMainThread) {
  data.environmentData.forEach(function (value, key) { worker.environmentData.set(key, value); });
}

exports.isMainThread = isMainThread;
exports.MessagePort = ports.MessagePort;
exports.MessageChannel = ports.MessageChannel;
exports.markAsUntransferable = function markAsUntransferable(object) {
  if ((typeof object === 'object' && object !== null) || typeof object === 'function') {
    internalBinding('worker_threads/messaging').markAsUntransferable(object);
  }
};
exports.isMarkedAsUntransferable = function isMarkedAsUntransferable(object) {
  return typeof object === 'object' && object !== null && internalBinding('worker_threads/messaging').isMarkedAsUntransferable(object);
};
exports.moveMessagePortToContext = function moveMessagePortToContext(port) { return port; };
exports.receiveMessageOnPort = ports.receive;
exports.resourceLimits = {};
exports.postMessageToThread = function postMessageToThread() {
  return Promise.reject(errors.create(Error, 'ERR_NOT_SUPPORTED', 'worker_threads.postMessageToThread'));
};
exports.threadId = native.threadId;
exports.SHARE_ENV = worker.SHARE_ENV;
exports.Worker = worker.Worker;
exports.parentPort = isMainThread ? null : ports.portOf(native.port);
exports.workerData = data.workerData;
exports.BroadcastChannel = ports.BroadcastChannel;
exports.setEnvironmentData = function setEnvironmentData(key, value) {
  if (value === undefined) worker.environmentData['delete'](key);
  else worker.environmentData.set(key, value);
};
exports.getEnvironmentData = function getEnvironmentData(key) { return worker.environmentData.get(key); };
