/* What the command line and NODE_OPTIONS say about tests. */
'use strict';

var errors = require('internal/errors');
var WITH_VALUE = ['concurrency', 'name-pattern', 'reporter', 'reporter-destination', 'shard', 'timeout'];

function words() {
  var environment = process.env.NODE_OPTIONS;
  return (environment ? environment.split(/\s+/) : []).concat(process.execArgv);
}

/** The values of --test-NAME, in their order. */
function values(name) {
  var found = [];
  var all = words();
  for (var i = 0; i < all.length; i++) {
    if (all[i].lastIndexOf('--test-' + name + '=', 0) === 0) found.push(all[i].slice(name.length + 8));
    else if (all[i] === '--test-' + name) found.push(all[++i]);
  }
  return found;
}

function has(flag) {
  return words().indexOf(flag) >= 0;
}

function number(name) {
  var given = values(name);
  return given.length === 0 ? undefined : Number(given[given.length - 1]);
}

/** A pattern is the text of a regular expression, or one between slashes with flags behind. */
exports.pattern = function pattern(text) {
  var parts = /^\/([\s\S]*)\/([a-z]*)$/.exec(text);
  return parts ? new RegExp(parts[1], parts[2]) : new RegExp(text);
};

/** Which part of the files is wanted: the index, from 1, and the number of parts. */
function shard() {
  var text = values('shard')[0];
  if (text === undefined) return undefined;
  var parts = /^(\d+)\/(\d+)$/.exec(text);
  if (!parts) throw errors.invalidArgValue('--test-shard', text, 'must be in the form of <index>/<total>');
  return { index: Number(parts[1]), total: Number(parts[2]) };
}

function reporters() {
  var names = values('reporter');
  var destinations = values('reporter-destination');
  if (names.length === 0 && destinations.length === 0) {
    names = [process.stdout.isTTY ? 'spec' : 'tap'];
  }
  if (destinations.length === 0 && names.length === 1) destinations = ['stdout'];
  if (names.length !== destinations.length) {
    throw errors.invalidArgValue('--test-reporter', names, "must match the number of specified '--test-reporter-destination'");
  }
  return names.map(function (name, i) { return { name: name, destination: destinations[i] }; });
}

/** Whether this process runs a file for a test runner that reads its events. */
exports.isChild = function isChild() {
  return /^child/.test(process.env.NODE_TEST_CONTEXT || '');
};

exports.read = function read() {
  var patterns = values('name-pattern');
  return {
    only: has('--test-only'),
    forceExit: has('--test-force-exit'),
    patterns: patterns.length === 0 ? null : patterns.map(exports.pattern),
    reporters: exports.isChild() ? [{ name: 'events', destination: 'stdout' }] : reporters(),
    concurrency: number('concurrency'),
    timeout: number('timeout'),
    shard: shard()
  };
};

/** The options of this process without those that are for the one that starts others. */
exports.forChild = function forChild() {
  var kept = [];
  var all = process.execArgv;
  for (var i = 0; i < all.length; i++) {
    var name = all[i].split('=')[0];
    if (/^--test(-reporter(-destination)?|-shard|-concurrency|-timeout|-force-exit)?$|^--watch$/.test(name)) {
      if (name === all[i] && WITH_VALUE.indexOf(name.slice(7)) >= 0) i++;
    } else {
      kept.push(all[i]);
    }
  }
  return kept;
};
