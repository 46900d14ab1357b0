'use strict';
// Runs scripts one after the other: chapter.js SCRIPT… A line "=== SCRIPT" starts the output of each, and "=== end"
// ends the last.

var path = require('path');
var scripts = process.argv.slice(2);

function failed(e) {
  console.log('!!! ' + (e && e.name) + ': ' + (e && e.message));
}

(function next() {
  if (scripts.length === 0) {
    console.log('=== end');
    return;
  }
  var script = path.resolve(scripts.shift());
  console.log('=== ' + path.relative(__dirname, script));
  try {
    var body = require(script);
    // A turn of the loop between two scripts, so that nothing of one is printed under the name of the other.
    if (typeof body === 'function') {
      body(function () { setImmediate(next); });
      return;
    }
  } catch (e) {
    failed(e);
  }
  setImmediate(next);
})();
