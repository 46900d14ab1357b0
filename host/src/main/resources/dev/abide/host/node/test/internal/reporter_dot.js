/* A sign for each test; what failed follows. */
'use strict';

var mapped = require('internal/test/reporting').mapped;
var shown = require('internal/test/shown');

function width() {
  return Math.max(process.stdout.columns || 20, 20);
}

module.exports = function dotReporter(source) {
  var count = 0;
  var columns = width();
  var failed = [];
  function sign(event) {
    if (event.type !== 'test:pass' && event.type !== 'test:fail') return '';
    if (event.type === 'test:fail') failed.push(event.data);
    var isFull = ++count === columns;
    if (isFull) {
      count = 0;
      columns = width();
    }
    return (event.type === 'test:pass' ? '.' : 'X') + (isFull ? '\n' : '');
  }
  return mapped(source, '', sign, function () {
    if (failed.length === 0) return '\n';
    return '\n\n' + 'Failed tests:\n\n' + failed.map(function (data) {
      return shown.result('test:fail', data, '', false, true).replace(/\n+$/, '\n');
    }).join('');
  });
};
