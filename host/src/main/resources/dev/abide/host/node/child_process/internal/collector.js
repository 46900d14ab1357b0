/* Collects what a child writes, for exec and execFile. */
'use strict';

var errors = require('internal/errors');

function Collector(child, command, options) {
  this.child = child;
  this.command = command;
  this.options = options;
  this.encoding = options.encoding === undefined ? 'utf8' : options.encoding;
  this.isText = this.encoding && this.encoding !== 'buffer' && Buffer.isEncoding(this.encoding);
  this.most = options.maxBuffer === undefined ? 1048576 : options.maxBuffer;
  this.chunks = { stdout: [], stderr: [] };
  this.lengths = { stdout: 0, stderr: 0 };
  this.failure = null;
  this.isKilled = false;
}

Collector.prototype.listen = function listen(name) {
  var collector = this;
  var stream = this.child[name];
  if (stream) stream.on('data', function (chunk) { collector.add(name, chunk); });
};

Collector.prototype.add = function add(name, chunk) {
  this.lengths[name] += chunk.length;
  var excess = this.lengths[name] - this.most;
  this.chunks[name].push(excess > 0 ? chunk.slice(0, chunk.length - excess) : chunk);
  if (excess > 0) {
    this.failure = errors.create(RangeError, 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER', name);
    this.isKilled = true;
    this.child.kill(this.options.killSignal);
  }
};

Collector.prototype.result = function result(name) {
  var bytes = Buffer.concat(this.chunks[name]);
  return this.isText ? bytes.toString(this.encoding) : bytes;
};

/** Returns the error of a child that has ended so, null if it ended well. */
Collector.prototype.errorOf = function errorOf(code, signal) {
  var error = this.failure;
  if (!error && (code !== 0 || signal !== null)) {
    error = new Error('Command failed: ' + this.command + '\n' + String(this.result('stderr')));
    error.code = code < 0 ? require('util').getSystemErrorName(code) : code;
    error.killed = this.child.killed || this.isKilled;
    error.signal = signal;
  }
  if (error) error.cmd = this.command;
  return error;
};

/** Calls back with (error, stdout, stderr) when a child has ended; returns the child. */
exports.collect = function collect(child, command, options, callback) {
  var collector = new Collector(child, command, options);
  var called = false;
  function done(code, signal) {
    if (called) return;
    called = true;
    var error = collector.errorOf(code, signal);
    if (callback) callback(error, collector.result('stdout'), collector.result('stderr'));
  }
  collector.listen('stdout');
  collector.listen('stderr');
  child.on('close', done);
  child.on('error', function (error) {
    collector.failure = error;
    if (child.pid === undefined) done(null, null);
  });
  return child;
};
