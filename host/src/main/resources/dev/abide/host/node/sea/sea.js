/* What a program would find that was put into node's own file: this one never was. */
'use strict';

var errors = require('internal/errors');

var CODE = 'ERR_NOT_IN_SINGLE_EXECUTABLE_APPLICATION';

function refuse() {
  var text = 'Operation cannot be invoked when not in a single-executable application';
  throw errors.coded(Error, CODE, text);
}

exports.isSea = function isSea() { return false; };
exports.getAsset = function getAsset(key, encoding) { refuse(); };
exports.getRawAsset = function getRawAsset(key) { refuse(); };
exports.getAssetAsBlob = function getAssetAsBlob(key, options) { refuse(); };
