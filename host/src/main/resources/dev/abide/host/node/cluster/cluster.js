/*
 * What a process can ask that is no worker of a cluster and has none: workers would need a channel between processes.
 */
'use strict';

var EventEmitter = require('events');
var unsupported = require('internal/errors/unsupported')('cluster', ['fork'], ['Worker']);

var cluster = new EventEmitter();
cluster.isPrimary = cluster.isMaster = true;
cluster.isWorker = false;
cluster.workers = {};
cluster.settings = {};
cluster.SCHED_NONE = 1;
cluster.SCHED_RR = 2;
cluster.schedulingPolicy = cluster.SCHED_RR;
cluster.Worker = unsupported.Worker;
cluster.fork = unsupported.fork;
cluster.setupPrimary = cluster.setupMaster = function setupPrimary(settings) {
  cluster.settings = Object.assign({}, cluster.settings, settings);
  process.nextTick(function () { cluster.emit('setup', cluster.settings); });
};
/** There is nobody to wait for. */
cluster.disconnect = function disconnect(callback) {
  if (callback) process.nextTick(callback);
};

module.exports = cluster;
