'use strict';

var path = require('path');
var samples = ['', '.', '..', '/', '//', 'a', 'a/', 'a/b', '/a', '/a/', '/a/b', '/a/b/', '//a', 'a//b', './a', '../a', 'a/..', 'a/../..', '/..', '/../a',
  '/a/../../b', 'a.js', '.js', 'a.b.c', 'a.', '..js', '/a/.b', '/a/b.c/', '/foo/bar//baz/asdf/quux/..', 'foo/../../../bar', 'C:\\', 'C:\\a\\b.txt', 'c:/a/../b',
  '\\\\server\\share\\dir\\f.ext', 'a\\..\\..\\b', 'D:\\x\\y'];

function log(label, run) {
  var result;
  try {
    result = JSON.stringify(run());
  } catch (error) {
    result = 'throws ' + error.name + ' ' + error.code + ' ' + error.message;
  }
  console.log(label + ': ' + result);
}

['posix', 'win32'].forEach(function (name) {
  var flavour = path[name];
  samples.forEach(function (sample) {
    ['normalize', 'isAbsolute', 'dirname', 'basename', 'extname'].forEach(function (method) {
      log(name + ' ' + method + ' ' + sample, function () { return flavour[method](sample); });
    });
    if (sample !== '/..') log(name + ' parse ' + sample, function () { return flavour.parse(sample); });
    samples.forEach(function (other) {
      log(name + ' join ' + sample + ' ' + other, function () { return flavour.join(sample, other); });
      if (name === 'posix') {
        log(name + ' resolve ' + sample + ' ' + other, function () { return flavour.resolve('/x/y', sample, other); });
        log(name + ' relative ' + sample + ' ' + other, function () { return flavour.relative('/x/' + sample, '/x/' + other); });
      }
    });
  });
  [{}, { dir: '/a', base: 'b' }, { root: '/', base: 'b' }, { root: '/', dir: '/', name: 'n', ext: '.e' }, { name: 'x', ext: 'y' }].forEach(function (parts, index) {
    log(name + ' format ' + index, function () { return flavour.format(parts); });
  });
});
[null, 1, undefined, {}].forEach(function (wrong) {
  ['normalize', 'dirname', 'join', 'basename', 'parse'].forEach(function (method) {
    log(method + ' of ' + wrong, function () { return path[method](wrong); });
  });
});
console.log(path.sep, path.delimiter, path.win32.sep, path.win32.delimiter, path.posix === path);
