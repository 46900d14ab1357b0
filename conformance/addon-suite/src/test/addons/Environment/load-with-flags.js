'use strict';
var test = require('../test')(__dirname);
var path = require('path');
var flags = require('os').constants.dlopen;
var folder = path.dirname(test.file);

function load(name, more) {
  var module = { exports: {} };
  try {
    process.dlopen.apply(process, [module, path.join(folder, name + '.node')].concat(more));
    return module.exports;
  } catch (e) {
    test.print(name, more.map(String).join(), e.name, e.code, e.message.replace(/^.*?: /, ''));
    return null;
  }
}

// What a library has is for others only if it was opened so, however often it was opened otherwise.
load('shares_symbol', []);
load('uses_symbol', []);
load('shares_symbol', [flags.RTLD_NOW]);
load('uses_symbol', []);
load('shares_symbol', [flags.RTLD_LAZY | flags.RTLD_GLOBAL]);
test.print(load('uses_symbol', [flags.RTLD_NOW]).shared_answer());

// Flags that the system's loader refuses, and what is no flag.
[0, undefined, null, 'x', {}, '1', 1.5, Symbol('1')].forEach(function (flag) {
  test.print(load('shares_symbol', [flag]) !== null);
});
