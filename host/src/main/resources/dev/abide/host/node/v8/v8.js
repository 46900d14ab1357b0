/* What can be said about the heap of an engine that is not V8. */
'use strict';

var errors = require('internal/errors');

exports.getHeapStatistics = function getHeapStatistics() {
  var memory = process.memoryUsage();
  return {
    total_heap_size: memory.heapTotal, total_heap_size_executable: 0, total_physical_size: memory.heapTotal,
    total_available_size: memory.heapTotal, used_heap_size: memory.heapUsed, heap_size_limit: memory.heapTotal,
    malloced_memory: 0, peak_malloced_memory: 0, does_zap_garbage: 0, number_of_native_contexts: 1,
    number_of_detached_contexts: 0, total_global_handles_size: 0, used_global_handles_size: 0, external_memory: 0
  };
};
exports.getHeapSpaceStatistics = function getHeapSpaceStatistics() { return []; };
exports.getHeapCodeStatistics = function getHeapCodeStatistics() { return {}; };
exports.setFlagsFromString = function setFlagsFromString(flags) {
  errors.validateString(flags, 'flags');
  // The one flag that programs use for its effect.
  require('internal/v8/collection').obey(flags);
};
exports.cachedDataVersionTag = function cachedDataVersionTag() { return 0; };
exports.serialize = function serialize(value) { return internalBinding('worker_threads/messaging').serialize(value); };
exports.deserialize = function deserialize(buffer) {
  if (!ArrayBuffer.isView(buffer)) throw errors.invalidArgType('buffer', ['Buffer', 'TypedArray', 'DataView'], buffer);
  return internalBinding('worker_threads/messaging').deserialize(buffer);
};
['getHeapSnapshot', 'writeHeapSnapshot', 'queryObjects'].forEach(function (name) {
  exports[name] = function () { throw errors.create(Error, 'ERR_NOT_SUPPORTED', 'v8.' + name); };
});
exports.takeCoverage = exports.stopCoverage = function () {};
exports.startupSnapshot = { isBuildingSnapshot: function () { return false; } };
