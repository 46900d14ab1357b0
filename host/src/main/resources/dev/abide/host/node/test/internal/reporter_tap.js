/* Reports as TAP, version 13. */
'use strict';

var yaml = require('internal/test/yaml');
var mapped = require('internal/test/reporting').mapped;
var CONTROLS = { '\b': '\\b', '\f': '\\f', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\v': '\\v' };

function indentOf(nesting) {
  return new Array((nesting || 0) + 1).join('    ');
}

// Controls first: their backslashes are doubled with all others.
function escaped(text) {
  return String(text).replace(/[\b\f\t\n\r\v]/g, function (control) { return CONTROLS[control]; }).replace(/\\/g, '\\\\').replace(/#/g, '\\#');
}

function directive(word, value) {
  if (value === undefined) return '';
  return ' # ' + word + (typeof value === 'string' && value !== '' ? ' ' + escaped(value) : '');
}

function result(status, data) {
  var indent = indentOf(data.nesting);
  return indent + status + ' ' + data.testNumber + (data.name === '' ? '' : ' ' + escaped('- ' + data.name)) +
    directive('SKIP', data.skip) + (data.skip === undefined ? directive('TODO', data.todo) : '') + '\n' + yaml.details(indent, data);
}

function output(data) {
  return data.message.split(/\r\n|\n|\r/).filter(Boolean).map(function (line) { return '# ' + escaped(line) + '\n'; }).join('');
}

var WRITERS = {
  'test:pass': function (data) { return result('ok', data); },
  'test:fail': function (data) { return result('not ok', data); },
  'test:plan': function (data) { return indentOf(data.nesting) + '1..' + data.count + '\n'; },
  'test:start': function (data) { return indentOf(data.nesting) + '# Subtest: ' + escaped(data.name) + '\n'; },
  'test:diagnostic': function (data) { return indentOf(data.nesting) + '# ' + escaped(data.message) + '\n'; },
  'test:stdout': output,
  'test:stderr': output
};

module.exports = function tapReporter(source) {
  return mapped(source, 'TAP version 13\n', function (event) {
    return WRITERS[event.type] ? WRITERS[event.type](event.data) : '';
  }, function () { return ''; });
};
