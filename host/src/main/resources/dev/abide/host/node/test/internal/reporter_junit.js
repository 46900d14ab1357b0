/* Reports as the XML that JUnit made common. All is written at the end, for a suite's counts stand at its beginning. */
'use strict';

var mapped = require('internal/test/reporting').mapped;

function content(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

function attribute(value) {
  return content(String(value).replace(/\n/g, '').replace(/"/g, '&quot;'));
}

function comment(text) {
  return text.replace(/--/g, '&#45;&#45;');
}

function indentOf(nesting) {
  return new Array(nesting + 2).join('\t');
}

function write(node) {
  var indent = indentOf(node.nesting);
  if (node.comment !== undefined) return indent + '<!-- ' + comment(node.comment) + ' -->\n';
  var attributes = Object.keys(node.attributes).filter(function (key) { return node.attributes[key] !== undefined; })
    .map(function (key) { return ' ' + key + '="' + attribute(node.attributes[key]) + '"'; }).join('');
  if (node.children.length === 0) return indent + '<' + node.tag + attributes + '/>\n';
  return indent + '<' + node.tag + attributes + '>\n' + node.children.map(function (child) {
    return typeof child === 'string' ? content(child) + '\n' : write(child);
  }).join('') + indent + '</' + node.tag + '>\n';
}

function element(tag, nesting, attributes, children) {
  return { tag: tag, nesting: nesting, attributes: attributes, children: children || [] };
}

function Report() {
  this.open = [];
  this.roots = [];
}

Report.prototype.siblings = function () {
  return this.open.length > 0 ? this.open[this.open.length - 1].children : this.roots;
};

Report.prototype.start = function (data) {
  var node = element('testcase', data.nesting, { name: data.name });
  this.siblings().push(node);
  this.open.push(node);
};

Report.prototype.result = function (data) {
  if (this.open.length === 0 || this.open[this.open.length - 1].nesting !== data.nesting) this.start(data);
  var node = this.open.pop();
  node.attributes.time = (data.details.duration_ms / 1000).toFixed(6);
  var inner = node.children.filter(function (child) { return child.comment === undefined; });
  if (inner.length > 0) asSuite(node, inner);
  else asCase(node, data);
};

function asSuite(node, inner) {
  function number(test) { return inner.filter(test).length; }
  node.tag = 'testsuite';
  node.attributes.disabled = 0;
  node.attributes.errors = 0;
  node.attributes.tests = inner.length;
  node.attributes.failures = number(function (child) { return hasInside(child, 'failure'); });
  node.attributes.skipped = number(function (child) { return hasInside(child, 'skipped'); });
  node.attributes.hostname = require('os').hostname();
}

function hasInside(node, tag) {
  return node.tag === 'testcase' ? node.children.some(function (child) { return child.tag === tag; }) :
    !!node.attributes[tag === 'failure' ? 'failures' : 'skipped'];
}

function asCase(node, data) {
  node.attributes.classname = data.classname || 'test';
  if (data.skip !== undefined) node.children.push(element('skipped', node.nesting + 1, { type: 'skipped', message: data.skip }));
  if (data.todo !== undefined) node.children.push(element('skipped', node.nesting + 1, { type: 'todo', message: data.todo }));
  var error = data.details.error;
  if (!error) return;
  var message = error.message;
  var text = require('internal/util/inspect').inspect(error, { colors: false, breakLength: Infinity });
  node.children.push(element('failure', node.nesting + 1, { type: error.failureType || error.code, message: message }, [text]));
  node.attributes.failure = message;
}

Report.prototype.take = function (event) {
  if (event.type === 'test:start') this.start(event.data);
  else if (event.type === 'test:pass' || event.type === 'test:fail') this.result(event.data);
  else if (event.type === 'test:diagnostic') this.siblings().push({ nesting: event.data.nesting, comment: event.data.message });
  return '';
};

module.exports = function junitReporter(source) {
  var report = new Report();
  return mapped(source, '<?xml version="1.0" encoding="utf-8"?>\n<testsuites>\n', function (event) { return report.take(event); },
    function () { return report.roots.map(write).join('') + '</testsuites>\n'; });
};
