'use strict';
var test = require('../test')(__dirname);

function load() {
  try {
    test.print(process.dlopen.apply(process, arguments));
  } catch (e) {
    test.print(e.name, e.code, e.code === undefined ? '' : e.message);
  }
}

test.print(process.dlopen.name, process.dlopen.length);
load();
load({ exports: {} });
load({ exports: {} }, 5);
load({ exports: {} }, '/nowhere.node');
load({ exports: {} }, './nowhere.node');
load(null, test.file);
load({}, test.file);

// What is no object is made one, and kept by nobody.
var module = { exports: 'text' };
load(module, test.file);
test.print(module.exports);
load('module', test.file);
