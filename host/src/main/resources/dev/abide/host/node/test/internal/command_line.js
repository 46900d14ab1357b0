/* What --test does: runs files and reports on their tests. */
'use strict';

/** Runs the tests of what the command line names. */
module.exports = function main(first) {
  var settings = require('internal/test/options').read();
  var given = (first === undefined ? [] : [first]).concat(process.argv.slice(1));
  var stream = require('internal/test/runner')({
    files: require('internal/test/files').find(given),
    concurrency: settings.concurrency === undefined ? true : settings.concurrency,
    timeout: settings.timeout,
    shard: settings.shard,
    setup: function (reporter) { return require('internal/test/reporting').connect(reporter, settings.reporters); }
  });
  stream.on('test:fail', require('internal/test/harness').noteFailure);
};
