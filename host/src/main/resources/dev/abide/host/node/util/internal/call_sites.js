/*
 * Where a function is called from, read from the stack of an error: there is no other way that every engine tells of
 * its frames.
 */
'use strict';

var errors = require('internal/errors');

var FRAME = /^\s*at (?:(.*) \()?(.*?)(?::(\d+))?(?::(\d+))?\)?$/;

// "new A", "async f", "Object.<anonymous>" and the names that engines give to functions without one.
function functionName(shown) {
  var name = (shown || '').replace(/^(?:async |new )+/, '').replace(/ \[as .*\]$/, '');
  name = name.slice(name.lastIndexOf('.') + 1);
  return name === '<anonymous>' || name === 'anonymous' ? '' : name;
}

function callSite(line) {
  var parts = FRAME.exec(line);
  var column = Number(parts[4] || 0);
  return {
    functionName: functionName(parts[1]), scriptId: '0', scriptName: parts[2], lineNumber: Number(parts[3] || 0), columnNumber: column,
    column: column
  };
}

/** The nearest first; columns are 0 where the engine knows none. */
module.exports = function getCallSites(frameCount, options) {
  if (options === undefined && frameCount !== null && typeof frameCount === 'object') {
    options = frameCount;
    frameCount = undefined;
  }
  if (frameCount === undefined) frameCount = 8;
  if (options !== undefined) {
    errors.validateObject(options, 'options');
    if (options.sourceMap !== undefined) errors.validateBoolean(options.sourceMap, 'options.sourceMap');
  }
  errors.validateInteger(frameCount, 'frameCount', 1, 200);
  var limit = Error.stackTraceLimit;
  Error.stackTraceLimit = frameCount + 1;
  var lines = new Error().stack.split('\n');
  Error.stackTraceLimit = limit;
  return lines.filter(function (line) { return /^\s+at /.test(line); }).slice(1, frameCount + 1).map(callSite);
};
