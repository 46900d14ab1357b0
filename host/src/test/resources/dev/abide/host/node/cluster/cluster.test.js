// A process that is no worker and has none.
var cluster = require('cluster');
console.log(cluster.isPrimary, cluster.isMaster, cluster.isWorker, cluster.workers, cluster.settings, cluster.worker);
console.log(cluster.schedulingPolicy === cluster.SCHED_RR, typeof cluster.fork, typeof cluster.Worker, cluster instanceof require('events'));
cluster.on('setup', function (settings) { console.log('setup', settings.exec); });
cluster.setupPrimary({ exec: 'worker.js', silent: true });
cluster.disconnect(function () { console.log('disconnected'); });
console.log(require('inspector').url(), require('trace_events').getEnabledCategories());
