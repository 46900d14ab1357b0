/* Which files are tests. */
'use strict';

var fs = require('fs');
var path = require('path');

var SCRIPT = /\.[cm]?js$/;
var NAMED = /(?:^test|^test-.+|[.\-_]test)\.[cm]?js$/;

function isTest(name, isInTestFolder) {
  return isInTestFolder ? SCRIPT.test(name) : NAMED.test(name);
}

function collect(folder, isInTestFolder, found) {
  fs.readdirSync(folder, { withFileTypes: true }).forEach(function (entry) {
    var file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== 'node_modules') collect(file, isInTestFolder || entry.name === 'test', found);
    } else if (isTest(entry.name, isInTestFolder)) {
      found.push(file);
    }
  });
}

function missing(text) {
  process.stderr.write("Could not find '" + text + "'\n");
  process.exit(1);
}

// What the shell has left of a pattern is looked up here; a name that is there is that file.
function matching(given) {
  if (!/[*?{[]/.test(given)) return [];
  var root = process.cwd();
  var all = [];
  var pattern = require('internal/test/globs').expression(path.isAbsolute(given) ? given : path.join(root, given));
  collectAll(root, all);
  return all.filter(function (file) { return pattern.test(file); });
}

function collectAll(folder, found) {
  fs.readdirSync(folder, { withFileTypes: true }).forEach(function (entry) {
    var file = path.join(folder, entry.name);
    if (!entry.isDirectory()) found.push(file);
    else if (entry.name !== 'node_modules') collectAll(file, found);
  });
}

function namedBy(given) {
  var file = path.resolve(given);
  var stats = fs.statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) {
    var some = matching(given);
    return some.length > 0 ? some : missing(file);
  }
  if (!stats.isDirectory()) return [file];
  var found = [];
  collect(file, path.basename(file) === 'test', found);
  return found;
}

/** Returns the files of files, folders and patterns; without any, those below the working directory. Sorted. */
exports.find = function find(given) {
  var found = [];
  if (given.length === 0) collect(process.cwd(), false, found);
  given.forEach(function (each) { found = found.concat(namedBy(each)); });
  return found.sort().filter(function (file, i) { return i === 0 || file !== found[i - 1]; });
};
