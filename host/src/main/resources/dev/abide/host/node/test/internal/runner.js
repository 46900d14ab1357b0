/* Runs files, each in a process of its own, and tells of their tests in one stream. */
'use strict';

var errors = require('internal/errors');
var failures = require('internal/test/failures');
var calling = require('internal/test/calling');
var optionsOf = require('internal/test/options');
var wire = require('internal/test/wire');
var tree = require('internal/test/tree');
var Root = require('internal/test/root');

// ---- A file is a test whose subtests happen elsewhere

function FileTest(options) {
  tree.Test.call(this, options);
  this.events = [];
  this.hasTests = false;
  this.hasFailed = false;
}
FileTest.prototype = Object.create(tree.Test.prototype, { constructor: { value: FileTest, writable: true, configurable: true } });

/** Takes an event, for now if this file's turn has come, otherwise for later. */
FileTest.prototype.take = function (event) {
  this.events.push(event);
  if (this.isTurn()) this.passOn();
};

FileTest.prototype.passOn = function () {
  this.events.splice(0).forEach(this.tell, this);
};

FileTest.prototype.tell = function (event) {
  var data = event.data;
  if (event.type === 'test:pass' || event.type === 'test:fail') {
    this.hasTests = true;
    this.hasFailed = this.hasFailed || (event.type === 'test:fail' && data.todo === undefined);
    if (data.nesting === 0) data.testNumber = this.root.counters.topLevel + 1;
    this.root.counters.count(countable(event));
  }
  this.reporter._tell(event.type, data);
};

function countable(event) {
  var data = event.data;
  var error = data.details.error;
  return {
    nesting: data.nesting, isSuite: data.details.type === 'suite', skipped: data.skip !== undefined, isTodo: data.todo !== undefined,
    cancelled: !!error && failures.isCancellation(error), passed: event.type === 'test:pass'
  };
}

FileTest.prototype.conclude = function () {
  this.passOn();
  tree.Test.prototype.conclude.call(this);
};

// What failed in the file has been told of.
FileTest.prototype.report = function () {
  if (this.hasTests && (this.error === null || this.error.failureType === failures.SUBTESTS)) return;
  tree.Test.prototype.report.call(this);
};

// ---- Its process

function start(test, file, settings) {
  var environment = Object.assign({}, process.env, { NODE_TEST_CONTEXT: 'child-v8' });
  var args = optionsOf.forChild();
  (settings.patternTexts || []).forEach(function (text) { args.push('--test-name-pattern=' + text); });
  if (settings.onlyChildren && args.indexOf('--test-only') < 0) args.push('--test-only');
  return require('child_process').spawn(process.execPath, args.concat(settings.argv || [], file), {
    env: environment, cwd: process.cwd(), signal: test.signal, stdio: ['ignore', 'pipe', 'pipe']
  });
}

function readErrors(child, test, file) {
  var rest = '';
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', function (chunk) {
    var lines = (rest + chunk).split('\n');
    rest = lines.pop();
    lines.forEach(function (line) { test.take({ type: 'test:stderr', data: { file: file, message: line + '\n' } }); });
  });
  child.stderr.on('end', function () {
    if (rest !== '') test.take({ type: 'test:stderr', data: { file: file, message: rest + '\n' } });
  });
}

function runFile(test, file, settings) {
  var child = start(test, file, settings);
  var reader = new wire.Reader(function (event) { test.take(event); }, function (text) {
    test.take({ type: 'test:stdout', data: { file: file, message: text } });
  });
  child.stdout.on('data', function (chunk) { reader.add(chunk); });
  readErrors(child, test, file);
  return new Promise(function (resolve, reject) {
    var failed;
    child.on('error', function (error) { failed = error; });
    child.on('close', function (code, signal) {
      if (code === 0 && signal === null) resolve();
      else if (failed && failed.name === 'AbortError') reject(calling.abortion(test.signal));
      else reject(failed || endFailure(test, code, signal));
    });
  });
}

function endFailure(test, code, signal) {
  test.events.forEach(function (event) {
    if (event.type === 'test:fail') test.hasFailed = true;
  });
  var failure = failures.failure('test failed', test.hasFailed ? failures.SUBTESTS : failures.CODE);
  failure.exitCode = code;
  failure.signal = signal;
  failure.stack = undefined;
  return failure;
}

// ---- run()

function validate(options) {
  if (options.files !== undefined && options.files !== null) errors.validateArray(options.files, 'options.files');
  if (options.watch !== undefined && options.watch !== null) errors.validateBoolean(options.watch, 'options.watch');
  if (options.only !== undefined && options.only !== null) errors.validateBoolean(options.only, 'options.only');
  if (options.setup !== undefined && options.setup !== null) errors.validateFunction(options.setup, 'options.setup');
  if (options.shard !== undefined && options.shard !== null) validateShard(options.shard);
}

function validateShard(shard) {
  errors.validateObject(shard, 'options.shard');
  errors.validateInteger(shard.total, 'options.shard.total', 1);
  errors.validateInteger(shard.index, 'options.shard.index', 1, shard.total);
}

function patternsOf(given) {
  if (given === undefined || given === null) return [];
  return (Array.isArray(given) ? given : [given]).map(function (pattern, i) {
    if (typeof pattern !== 'string' && !require('util/types').isRegExp(pattern)) {
      throw errors.invalidArgType('options.testNamePatterns' + (Array.isArray(given) ? '[' + i + ']' : ''), ['string', 'RegExp'], pattern);
    }
    return String(pattern);
  });
}

function filesOf(options) {
  var files = options.files || require('internal/test/files').find(options.globPatterns || []);
  var shard = options.shard;
  return shard ? files.filter(function (file, i) { return i % shard.total === shard.index - 1; }) : files;
}

function fileTests(root, files, settings) {
  return files.map(function (file) {
    var test = root.add(FileTest, file, undefined, undefined, {
      fn: undefined, signal: settings.signal, timeout: settings.timeout
    }, { line: 1, column: 1, file: require('path').resolve(file) });
    test.fn = function () { return runFile(test, file, settings); };
    return test;
  });
}

module.exports = function run(options) {
  options = options !== null && typeof options === 'object' ? options : {};
  validate(options);
  calling.validateSignal(options.signal);
  calling.validateTimeout(options.timeout);
  var settings = {
    signal: options.signal, timeout: options.timeout, argv: options.argv, patternTexts: patternsOf(options.testNamePatterns),
    onlyChildren: options.only
  };
  var root = new Root({ only: false, patterns: null });
  root.concurrency = rootConcurrency(options.concurrency);
  root.timeout = undefined;
  var files = filesOf(options);
  Promise.resolve(options.setup ? options.setup(root.reporter) : undefined).then(function () {
    root.open();
    return Promise.all(fileTests(root, files, settings).map(function (test) { return test.start(); }));
  }).then(function () { root.close(); }, function (error) { root.reporter.destroy(error); });
  return root.reporter;
};

function rootConcurrency(wanted) {
  if (wanted === true || wanted === null) return Math.max(require('os').availableParallelism() - 1, 1);
  if (wanted === undefined || wanted === false) return 1;
  if (typeof wanted !== 'number') throw errors.invalidArgType('options.concurrency', ['boolean', 'number'], wanted);
  errors.validateInteger(wanted, 'options.concurrency', 1, 4294967295);
  return wanted;
}
