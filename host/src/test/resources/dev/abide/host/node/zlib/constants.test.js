'use strict';

var zlib = require('zlib');
Object.keys(zlib.constants).filter(function (name) { return !/^(BROTLI|ZLIB_VERNUM)/.test(name); }).forEach(function (name) {
  console.log(name, zlib.constants[name], zlib[name], zlib.propertyIsEnumerable(name));
});
