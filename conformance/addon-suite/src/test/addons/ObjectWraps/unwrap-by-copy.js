'use strict';
var test = require('../test')(__dirname);
var fs = require('fs');
var path = require('path');

// One addon under two paths is two libraries and two envs; wraps and tags belong to the object.
var folder = fs.mkdtempSync(path.join(require('os').tmpdir(), 'abide-suite-'));
var file = path.join(folder, 'copy.node');
fs.copyFileSync(test.file, file);
var copy = require(file);
fs.unlinkSync(file);
fs.rmdirSync(folder);

function callCopy(name, object) {
  copy[name](object, 0);
  test.print(name + ' by the copy');
  test.print(copy.takeLog().replace(/^/gm, '  ').replace(/\s+$/, ''));
}

var object = {};
test.call('wrap', object);
test.call('tag', object, 0);
callCopy('unwrap', object);
callCopy('wrap', object);
callCopy('check_tags', object);
callCopy('tag', object);
callCopy('remove_wrap', object);
test.call('unwrap', object);
callCopy('wrap', object);
test.call('unwrap', object);
